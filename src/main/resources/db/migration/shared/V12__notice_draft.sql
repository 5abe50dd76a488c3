-- What a clerk has written for a notice that is not issued yet; issuing it takes the row away.
create table notice_draft (
	file_reference varchar(16) not null references case_file,
	template varchar(100) not null,
	reasons varchar not null,
	-- ancillary provisions in their order, as JSON: text, and the day by which they are due
	provisions varchar not null,
	changed_by varchar(64) not null,
	changed_at timestamp with time zone not null,
	primary key (file_reference, template)
);
