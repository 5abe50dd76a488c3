-- who has what: sections and dates spread evenly, a fifth of the tasks in two sections, a quarter taken, one in twenty without
-- a due date, the others due on a day and not at a time of it. A person has 120 tasks, however many there are in the city.
-- Every twentieth applicant has the same name. What a clerk can look for fills a page with 10,000 tasks, too: pages of different
-- length would not be the same work.
create unlogged table measured as
select n, md5(n::text)::uuid::text as id, s.section,
	case when (hashint8(n + 7) & 2147483647) % 5 = 0 then (s.section + 1) % 200 end as second,
	'leistung-' || s.section % 40 as service,
	case when (hashint8(n + 11) & 2147483647) % 5 > 0 then 'Task_Review' else 'Task_Post' end as task,
	case when s.taken then case when s.section < 10
			and row_number() over (partition by s.section < 10, s.taken order by n) <= 120 then 'klara'
		else 'p' || s.section || '-' || (hashint8(n + 19) & 2147483647) % 5 end end as assignee,
	'B' || lpad((n / 10000)::text, 3, '0') || '-' || lpad((n % 10000)::text, 4, '0') as reference,
	case when (hashint8(n + 17) & 2147483647) % 20 = 0 then 1 else (hashint8(n + 23) & 2147483647) % 1000 end as family,
	now() - make_interval(secs => (hashint8(n + 29) & 2147483647) % 7776000) as received,
	case when (hashint8(n + 31) & 2147483647) % 20 > 0
		then current_date + make_interval(days => (hashint8(n + 37) & 2147483647) % 40 - 10) end as due
from generate_series(0, ${tasks} - 1) n cross join lateral (select ((hashint8(n) & 2147483647) % 200)::int as section,
	(hashint8(n + 13) & 2147483647) % 4 = 0 as taken) s;
analyze measured;
