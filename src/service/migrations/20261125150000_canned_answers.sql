-- Answers that a unit keeps ready, in both languages.
create table service.canned_answers (
  organisation_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  title_id text not null,
  title_en text not null,
  text_id text not null,
  text_en text not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
create index canned_answers__unit on service.canned_answers (organisation_id, unit_id, title_id, id);
select platform.guard('service.canned_answers');
