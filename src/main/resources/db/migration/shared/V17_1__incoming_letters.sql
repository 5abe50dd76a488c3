-- Letters and scans that reached a case after its application; the files are documents of the case.
create table incoming_letter (
	document_id uuid primary key references document,
	file_reference varchar(16) not null references case_file,
	sender varchar(200) not null,
	arrived_on date not null,
	subject varchar(500) not null,
	added_by varchar(64) not null
);
create index incoming_letter_by_case on incoming_letter (file_reference);
