-- How often somebody tried something lately: hashes of who and what, and when (milliseconds since 1970, by the clock of the
-- database) all attempts are available again. From then on the row says nothing and is deleted.
create table throttle (
	key_hash varchar(64) primary key,
	restored_at bigint not null
);
create index throttle_by_age on throttle (restored_at);
