-- Who has looked into which case: one row a day, since who works on a case opens its pages many times over, and whoever
-- asks wants to know that somebody was there, when first and when last.
create table case_read (
	file_reference varchar(16) not null references case_file,
	person varchar(64) not null,
	read_on date not null,
	first_at timestamp with time zone not null,
	last_at timestamp with time zone not null,
	primary key (file_reference, person, read_on)
);
