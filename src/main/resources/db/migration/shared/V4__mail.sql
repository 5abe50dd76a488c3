-- Mails that are to be sent, and those that were. The address is not kept, only a hash that tells whether it is still the
-- same. A code belongs to the mail that carried it.
create table mail (
	id uuid primary key,
	file_reference varchar(16) not null references access,
	kind varchar(20) not null,
	ordered_at timestamp with time zone not null,
	sent_at timestamp with time zone,
	address_hash varchar(64),
	code_hash varchar(64),
	code_expires_at timestamp with time zone,
	wrong_tries integer not null
);
create index mail_by_reference on mail (file_reference, kind);

-- Whose address was confirmed with a code: of which the hash.
create table confirmed_address (
	file_reference varchar(16) primary key references access,
	address_hash varchar(64) not null,
	confirmed_at timestamp with time zone not null
);
