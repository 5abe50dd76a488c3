-- An application may come on paper, in person or by phone; then a clerk fills in the form, and the day it arrived counts.
alter table draft add column channel varchar(20) default 'ONLINE' not null;
alter table draft add column recorded_by varchar(200);
alter table draft add column arrived_on date;
alter table application add column channel varchar(20) default 'ONLINE' not null;
alter table application add column recorded_by varchar(200);
alter table application add column arrived_on date;

-- The version of the service whose form the applicant knows; tells what a later version has changed.
alter table draft add column process_definition_id varchar(64);
