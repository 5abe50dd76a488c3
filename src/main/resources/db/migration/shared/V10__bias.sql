-- Who is kept out of a case as biased (§§ 20, 21 LVwVfG), and who was let in again; a person's last row counts.
create table bias (
	file_reference varchar(16) not null references case_file,
	number integer not null,
	person varchar(64) not null,
	ground varchar(20) not null,
	reason varchar(1000) not null,
	decided_by varchar(64) not null,
	decided_at timestamp with time zone not null,
	primary key (file_reference, number)
);
