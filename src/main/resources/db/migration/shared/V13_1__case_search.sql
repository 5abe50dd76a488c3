-- One row per case, only to find and sort cases, open and closed. It is closed in the engine's own transaction. The name
-- begins with the family name, folded. Cases from before this table have it in the order of search_name and count as open.
create table case_search (
	file_reference varchar(16) primary key references case_file,
	service varchar(100) not null,
	name sort_text not null,
	opened_at timestamp with time zone not null,
	closed boolean not null,
	closed_at timestamp with time zone
);
create index case_search_by_day on case_search (service, closed, opened_at, file_reference);
create index case_search_by_name on case_search (service, closed, name, file_reference);

insert into case_search (file_reference, service, name, opened_at, closed)
select c.file_reference, c.service, substring(p.search_name, 1, 200), c.opened_at, false
from case_file c join party p on p.file_reference = c.file_reference and p.role = 'APPLICANT';
