load worklist_task insert into worklist_task (task_id, file_reference, applicant, service, service_name, task_key, task_name,
	received, due, clock_stopped, priority, assignee, candidate_groups, more)
select id, reference, 'Anna Name' || family, service, service, task, task, received, due, false, 50, assignee,
	concat_ws(',', 'section' || section, 'section' || second), '{}'
from measured;
create unlogged table measured_place as
select m.id, 'ALL' as kind, m.service as owner from measured m
union all select m.id, 'SECTION', 'section' || m.section from measured m
union all select m.id, 'SECTION', 'section' || m.second from measured m where m.second is not null
union all select m.id, 'OWN', m.assignee from measured m where m.assignee is not null;
insert into worklist_queue (kind, owner, service, service_name, task_key, task_name, taken)
select distinct p.kind, p.owner, m.service, m.service, m.task, m.task, m.assignee is not null
from measured_place p join measured m on m.id = p.id
union select p.kind, p.owner, '', '', '', '', m.assignee is not null from measured_place p join measured m on m.id = p.id;
vacuum analyze worklist_queue;
load worklist_entry insert into worklist_entry (task_id, queue_id, due, received, name)
select m.id, q.id, coalesce(m.due, timestamptz '9999-01-01 00:00:00+00'), m.received, 'name' || m.family || ' anna'
from measured_place p join measured m on m.id = p.id
join worklist_queue q on q.kind = p.kind and q.owner = p.owner and q.taken = (m.assignee is not null)
	and (q.service = '' or q.service = m.service and q.task_key = m.task);
drop table measured_place;
drop table measured;
