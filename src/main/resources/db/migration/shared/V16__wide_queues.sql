-- Beside the queues for each kind of work, one in each place for all kinds, so that a list that nobody narrows down is read
-- from few of them. A task lies in one queue of a place by its kind, and in one of these.
insert into worklist_queue (kind, owner, service, service_name, task_key, task_name, taken)
select distinct kind, owner, '', '', '', '', taken from worklist_queue;
insert into worklist_entry (task_id, queue_id, due, received, name)
select e.task_id, wide.id, e.due, e.received, e.name from worklist_entry e
join worklist_queue q on q.id = e.queue_id
join worklist_queue wide on wide.kind = q.kind and wide.owner = q.owner and wide.taken = q.taken and wide.service = ''
where q.service <> '';
