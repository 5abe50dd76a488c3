-- Cases that ended before they were decided: withdrawn, moot, a duplicate of another, or passed on to another office.
create table case_ending (
	file_reference varchar(16) primary key references case_file,
	kind varchar(20) not null,
	-- empty for a duplicate; citizens read it
	reason varchar(1000) not null,
	-- under which a duplicate goes on
	other_case varchar(16) references case_file,
	-- name of the office that has the case now
	office varchar(200),
	ended_by varchar(64) not null,
	ended_at timestamp with time zone not null
);
create index case_ending_by_other_case on case_ending (other_case);
