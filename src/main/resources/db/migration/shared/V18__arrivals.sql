-- Since when a task lies in a place, whoever has it there; what lies there already has come by now.
alter table worklist_entry add column arrived timestamp with time zone default current_timestamp not null;
create index worklist_entry_by_arrival on worklist_entry (queue_id, arrived, task_id);
