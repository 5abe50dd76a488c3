-- What somebody has typed on any page of staff's, not for tasks alone: the id of a task, or the address of another page.
alter table task_draft alter column task_id set data type varchar(200);
alter table task_draft rename column task_id to page;
