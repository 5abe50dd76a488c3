-- A corrected version names the one whose place it takes, why, and who corrected it. Each is corrected once; whoever finds
-- another mistake corrects the version that takes its place.
alter table notice add column correction_reason varchar(1000);
alter table notice add column corrected_by varchar(64);
create unique index notice_corrected_once on notice (corrects);
