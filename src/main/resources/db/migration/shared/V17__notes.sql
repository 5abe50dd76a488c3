-- What clerks note about a case for each other. A text never changes; its author may strike it out and says why.
create table note (
	id uuid primary key,
	file_reference varchar(16) not null references case_file,
	author varchar(64) not null,
	written_at timestamp with time zone not null,
	-- SECTION, or AUTHOR_AND_LEAD
	audience varchar(20) not null,
	text varchar(4000) not null,
	struck_at timestamp with time zone,
	struck_reason varchar(1000)
);
create index note_by_case on note (file_reference, written_at);

-- When a case is to be looked at again (Wiedervorlage): by one person, or by anybody who works on the service.
create table follow_up (
	id uuid primary key,
	file_reference varchar(16) not null references case_file,
	service varchar(100) not null,
	due_on date not null,
	what varchar(1000) not null,
	person varchar(64),
	created_by varchar(64) not null,
	created_at timestamp with time zone not null,
	-- told apart from done_at, so that a list reads the open ones only
	done boolean not null,
	done_by varchar(64),
	done_at timestamp with time zone
);
create index follow_up_by_case on follow_up (file_reference, due_on);
create index follow_up_by_service on follow_up (service, done, due_on);
