-- Verdicts, what has counted them, and the tallies from which every figure is read.
create schema measurement;
grant usage on schema measurement to etalase_server;

-- What a served person said of one request. Its author reads it, and the step that counts it; nobody else, whatever the query.
create table measurement.ratings (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  rater_id uuid not null,
  service_id uuid not null,
  unit_id uuid not null,
  stratum text not null,
  satisfaction smallint not null check (satisfaction between 1 and 5),
  effort smallint check (effort between 1 and 5),
  promise_kept boolean,
  reason_ids uuid[] not null default '{}',
  comment text not null default '',
  rated_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  constraint ratings__request_id_rater_id unique (organisation_id, request_id, rater_id)
);
create index ratings__rater on measurement.ratings (organisation_id, rater_id, rated_at);
select platform.guard('measurement.ratings');
revoke delete on measurement.ratings from etalase_server;

-- True only within the step that counts verdicts (measurement/store/counting.ts) and in imports.
create function measurement.counting() returns boolean language sql stable
  as $$ select coalesce(current_setting('etalase.counting', true), '') = 'on' $$;
create policy author_reads on measurement.ratings as restrictive for select
  using (rater_id = (select platform.person_id()) or (select measurement.counting()));
create policy author_writes on measurement.ratings as restrictive for insert
  with check (rater_id = (select platform.person_id()) or (select measurement.counting()));
create policy author_changes on measurement.ratings as restrictive for update
  using (rater_id = (select platform.person_id()));

-- What a rating was before its rater changed it.
create table measurement.rating_changes (
  organisation_id uuid not null,
  id uuid not null,
  rating_id uuid not null,
  rater_id uuid not null,
  replaced jsonb not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  constraint rating_changes__rating_id foreign key (organisation_id, rating_id) references measurement.ratings (organisation_id, id)
);
create index rating_changes__rating on measurement.rating_changes (organisation_id, rating_id);
select platform.guard_append_only('measurement.rating_changes');
create policy author_reads on measurement.rating_changes as restrictive for select using (rater_id = (select platform.person_id()));
create policy author_writes on measurement.rating_changes as restrictive for insert with check (rater_id = (select platform.person_id()));

-- What was published, in the order in which it was: verdicts of one unit, or of one of its services, counted together.
create table measurement.batches (
  organisation_id uuid not null,
  id uuid not null,
  layer text not null check (layer in ('satisfaction', 'effort', 'promise')),
  unit_id uuid not null,
  service_id uuid,
  released_at timestamptz not null,
  -- In the organisation's zone: the day on which its verdicts count.
  released_on date not null,
  raters integer not null check (raters >= 5),
  answers integer not null,
  primary key (organisation_id, id)
);
create index batches__unit on measurement.batches (organisation_id, unit_id, released_at);
select platform.guard_append_only('measurement.batches');

-- Where each answer of a verdict stands: without its value, so that the rule can be applied without reading verdicts.
create table measurement.places (
  organisation_id uuid not null,
  rating_id uuid not null,
  layer text not null check (layer in ('satisfaction', 'effort', 'promise')),
  unit_id uuid not null,
  service_id uuid not null,
  rater_id uuid not null,
  unit_batch_id uuid,
  service_batch_id uuid,
  primary key (organisation_id, rating_id, layer),
  constraint places__rating_id foreign key (organisation_id, rating_id) references measurement.ratings (organisation_id, id),
  constraint places__service_after_unit check (service_batch_id is null or unit_batch_id is not null)
);
create index places__unit_waits on measurement.places (organisation_id, unit_id, layer) where unit_batch_id is null;
create index places__service_waits on measurement.places (organisation_id, service_id, layer) where service_batch_id is null;
create index places__unit_service_waits on measurement.places (organisation_id, unit_id, layer) where service_batch_id is null;
create index places__unit_batch on measurement.places (organisation_id, unit_batch_id);
create index places__service_batch on measurement.places (organisation_id, service_batch_id);
select platform.guard('measurement.places');

-- Counts of each value: by day and stratum, rolled up to month and quarter, and to quarter and stratum.
create table measurement.tallies (
  organisation_id uuid not null,
  span text not null check (span in ('day', 'month', 'quarter', 'quarter_mix')),
  subject_kind text not null check (subject_kind in ('unit', 'service')),
  subject_id uuid not null,
  start date not null,
  measure text not null,
  value text not null,
  stratum text not null,
  count integer not null,
  primary key (organisation_id, span, subject_kind, subject_id, start, measure, value, stratum)
);
select platform.guard('measurement.tallies');

-- The people behind the counts: what one rater answered within a week or month, of released verdicts.
create table measurement.raters (
  organisation_id uuid not null,
  span text not null check (span in ('week', 'month')),
  subject_kind text not null check (subject_kind in ('unit', 'service')),
  subject_id uuid not null,
  start date not null,
  layer text not null,
  rater_id uuid not null,
  n integer not null,
  sum integer not null,
  sum_squares integer not null,
  satisfied integer not null,
  primary key (organisation_id, span, subject_kind, subject_id, start, layer, rater_id)
);
select platform.guard('measurement.raters');

-- What a request adds to the tallies of time right now, so that a correction can take it back.
create table measurement.timed_requests (
  organisation_id uuid not null,
  request_id uuid not null,
  unit_id uuid not null,
  service_id uuid not null,
  stratum text not null,
  completed_on date not null,
  -- Null: nobody can rate it; it was imported, or whom it served worked on it.
  window_ends_on date,
  minutes_bin integer,
  response text not null,
  completion text not null,
  reported text,
  primary key (organisation_id, request_id)
);
select platform.guard('measurement.timed_requests');

-- Comments of released verdicts, without names and in shuffled order; nothing leads back to the rating.
create table measurement.comments (
  organisation_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  counted_on date not null,
  batch_id uuid not null,
  position integer not null,
  text text not null,
  primary key (organisation_id, id)
);
create index comments__unit on measurement.comments (organisation_id, unit_id, counted_on desc, batch_id, position);
select platform.guard_append_only('measurement.comments');

-- Reminders that were given: one a request.
create table measurement.reminders (
  organisation_id uuid not null,
  request_id uuid not null,
  given_at timestamptz not null,
  primary key (organisation_id, request_id)
);
select platform.guard_append_only('measurement.reminders');

-- Which of these requests nobody has rated: for reminders alone, which go to the rater. Runs as the owner, past the policy
-- that hides verdicts, and gives back nothing but ids of requests.
create function measurement.unrated(requests uuid[]) returns setof uuid
  language sql stable security definer set search_path = ''
  as $$ select r from unnest(requests) as r where not exists (
    select from measurement.ratings given where given.organisation_id = platform.organisation_id() and given.request_id = r) $$;
revoke execute on function measurement.unrated(uuid[]) from public;
grant execute on function measurement.unrated(uuid[]) to etalase_server;
