-- A letter that decides nothing is no administrative act: no remedy, no signatory needed, no dates of notification.
alter table notice add column decides boolean default true not null;

-- What other offices were told about a case: once per office.
create table office_message (
	file_reference varchar(16) not null references case_file,
	office varchar(100) not null,
	-- of the file that was handed over
	sha256 varchar(64) not null,
	sent_at timestamp with time zone not null,
	primary key (file_reference, office)
);
