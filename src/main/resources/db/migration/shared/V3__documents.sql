-- Supporting documents: encrypted like drafts. They come with the draft and stay with the case once it is submitted.
create table document (
	id uuid primary key,
	file_reference varchar(16) not null references access,
	field varchar(64) not null,
	-- the order of upload within the file reference
	number integer not null,
	name varchar(255) not null,
	media_type varchar(100) not null,
	size bigint not null,
	-- of the file as it was given
	sha256 varchar(64) not null,
	content content not null,
	key_id varchar(40) not null,
	nonce content not null,
	scan varchar(20) not null,
	added_at timestamp with time zone not null,
	submitted boolean not null,
	unique (file_reference, number),
	unique (file_reference, field, sha256)
);
