-- What somebody has typed for a task so far: encrypted like drafts of applications, and deleted with the task's completion.
create table task_draft (
	task_id varchar(64) not null,
	person varchar(64) not null,
	typed content not null,
	key_id varchar(40) not null,
	nonce content not null,
	changed_at timestamp with time zone not null,
	primary key (task_id, person)
);
create index task_draft_by_age on task_draft (changed_at);
