-- Who stands in for whom, from one day to another, both included, and for which services (slugs with commas; empty: all).
create table deputy (
	id uuid primary key,
	person varchar(64) not null,
	deputy varchar(64) not null,
	first_day date not null,
	last_day date not null,
	services varchar(2000) not null,
	arranged_by varchar(64) not null,
	arranged_at timestamp with time zone not null,
	-- set when somebody ends it before its last day
	ended_by varchar(64),
	ended_at timestamp with time zone
);
create index deputy_by_deputy on deputy (deputy, last_day);
create index deputy_by_person on deputy (person, last_day);
