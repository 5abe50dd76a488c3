-- Who may open a draft or a case without an account: the secret belongs to the file reference from the first page of the
-- draft to the closed case.
create table access (
	file_reference varchar(16) primary key,
	service varchar(100) not null,
	secret_hash varchar(64) not null,
	issued_at timestamp with time zone not null
);

-- What a citizen has answered so far: encrypted, with the id of the key and the nonce beside it.
create table draft (
	file_reference varchar(16) primary key references access,
	answers content not null,
	key_id varchar(40) not null,
	nonce content not null,
	changed_at timestamp with time zone not null
);

create table case_file (
	file_reference varchar(16) primary key references access,
	service varchar(100) not null,
	process_definition_id varchar(64) not null,
	opened_at timestamp with time zone not null
);

create table party (
	file_reference varchar(16) not null references case_file,
	role varchar(20) not null,
	salutation varchar(100),
	first_names varchar(500),
	family_name varchar(500),
	organisation_name varchar(500),
	birth_date date,
	street varchar(500),
	house_number varchar(100),
	postal_code varchar(20),
	city varchar(500),
	email varchar(500),
	phone varchar(100),
	-- names by which the person is found again whatever the spelling
	search_name varchar(2000) not null,
	primary key (file_reference, role)
);
create index party_by_person on party (search_name, birth_date);

-- What happened in a case, chained by hashes. A payload is hashed with a salt and can be erased without breaking the chain.
create table journal_entry (
	file_reference varchar(16) not null references case_file,
	number integer not null,
	recorded_at timestamp with time zone not null,
	actor varchar(200) not null,
	event varchar(60) not null,
	payload varchar,
	salt varchar(64),
	payload_hash varchar(64) not null,
	previous_hash varchar(64) not null,
	hash varchar(64) not null,
	primary key (file_reference, number)
);

-- The application as it was submitted. A row never changes; a correction is a further version.
create table application (
	file_reference varchar(16) not null references case_file,
	version integer not null,
	form varchar(200) not null,
	form_hash varchar(64) not null,
	answers varchar not null,
	received_at timestamp with time zone not null,
	login varchar(20) not null,
	primary key (file_reference, version)
);

create table notice (
	id uuid primary key,
	file_reference varchar(16) not null references case_file,
	template varchar(100) not null,
	title varchar(500) not null,
	state varchar(20) not null,
	-- what was filled into the template, kept apart from the PDF
	data varchar not null,
	pdf content not null,
	sha256 varchar(64) not null,
	deployment_id varchar(64) not null,
	template_hash varchar(64) not null,
	-- the versions of the decision tables that the case used, as JSON
	decision_tables varchar not null,
	signatory varchar(200) not null,
	issued_at timestamp with time zone not null,
	corrects uuid references notice
);
create index notice_by_case on notice (file_reference, issued_at);

-- A notice on its way: decided is not dispatched, dispatched is not notified, notified is not final.
create table dispatch (
	notice_id uuid not null references notice,
	channel varchar(30) not null,
	file_reference varchar(16) not null references case_file,
	print_file varchar(200),
	prepared_at timestamp with time zone not null,
	sent_on date,
	notified_on date,
	notified_rule varchar(500),
	objection_ends_on date,
	objection_rule varchar(500),
	primary key (notice_id, channel)
);
