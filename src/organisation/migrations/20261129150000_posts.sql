-- Who worked where from when until when, for the reports of other slices.
create view organisation.posts with (security_invoker = true) as
  select organisation_id, id, person_id, unit_id, starts_on, ends_on from organisation.assignments;
grant select on organisation.posts to etalase_server;
