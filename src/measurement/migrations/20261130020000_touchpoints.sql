-- Where outside customers are served: each belongs to a unit and has a short code that stands on its page at the counter.
create table measurement.touchpoints (
  organisation_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('guard_post', 'teller', 'customer_service', 'brochure_stand', 'phone', 'other')),
  name_id text not null check (length(name_id) between 1 and 120),
  name_en text not null check (length(name_en) between 1 and 120),
  code text not null check (code ~ '^[0-9a-z]{10}$'),
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (organisation_id, id)
);
create unique index touchpoints__code on measurement.touchpoints (code);
create index touchpoints__unit on measurement.touchpoints (organisation_id, unit_id);
select platform.guard('measurement.touchpoints');
revoke delete on measurement.touchpoints from etalase_server;

-- Whose code it is, before any organisation is known.
create function measurement.touchpoint_of(given text) returns table (organisation_id uuid, id uuid)
  language sql stable parallel safe rows 1 security definer set search_path = ''
  as $$ select t.organisation_id, t.id from measurement.touchpoints t where t.code = given $$;
revoke execute on function measurement.touchpoint_of(text) from public;
grant execute on function measurement.touchpoint_of(text) to etalase_server;

-- What somebody without a sign-in said of a visit to a touchpoint: nothing of who it was, and of the time only the ten minutes.
-- The step that counts reads it, and nobody else, whatever the query.
create table measurement.visit_ratings (
  organisation_id uuid not null,
  id uuid not null,
  touchpoint_id uuid not null,
  satisfaction smallint not null check (satisfaction between 1 and 5),
  reasons text[] not null default '{}',
  comment text not null default '' check (length(comment) <= 1000),
  given_within timestamptz not null check (extract(epoch from given_within)::bigint % 600 = 0),
  primary key (organisation_id, id),
  constraint visit_ratings__touchpoint_id foreign key (organisation_id, touchpoint_id) references measurement.touchpoints (organisation_id, id)
);
select platform.guard_append_only('measurement.visit_ratings');
create policy counting_reads on measurement.visit_ratings as restrictive for select using ((select measurement.counting()));

-- Verdicts of one touchpoint that were published together.
create table measurement.visit_batches (
  organisation_id uuid not null,
  id uuid not null,
  touchpoint_id uuid not null,
  released_at timestamptz not null,
  -- In the organisation's zone: the day on which its verdicts count.
  released_on date not null,
  answers integer not null check (answers >= 5),
  primary key (organisation_id, id)
);
create index visit_batches__touchpoint on measurement.visit_batches (organisation_id, touchpoint_id, released_at);
select platform.guard_append_only('measurement.visit_batches');

-- Where each verdict stands, without its value: the publication rule works on these.
create table measurement.visit_places (
  organisation_id uuid not null,
  rating_id uuid not null,
  touchpoint_id uuid not null,
  batch_id uuid,
  primary key (organisation_id, rating_id),
  constraint visit_places__rating_id foreign key (organisation_id, rating_id) references measurement.visit_ratings (organisation_id, id)
);
create index visit_places__waits on measurement.visit_places (organisation_id, touchpoint_id) where batch_id is null;
create index visit_places__batch on measurement.visit_places (organisation_id, batch_id);
select platform.guard('measurement.visit_places');
revoke delete on measurement.visit_places from etalase_server;

-- Comments of published verdicts in shuffled order; nothing leads back to the verdict.
create table measurement.visit_comments (
  organisation_id uuid not null,
  id uuid not null,
  touchpoint_id uuid not null,
  counted_on date not null,
  batch_id uuid not null,
  position integer not null,
  text text not null,
  primary key (organisation_id, id)
);
create index visit_comments__touchpoint on measurement.visit_comments (organisation_id, touchpoint_id, counted_on desc, batch_id, position);
select platform.guard_append_only('measurement.visit_comments');

-- Figures of touchpoints stand where those of units and services do. Each verdict is a rater, so no rows of raters are kept.
alter table measurement.tallies drop constraint tallies_subject_kind_check;
alter table measurement.tallies add constraint tallies_subject_kind_check check (subject_kind in ('unit', 'service', 'touchpoint'));
alter table measurement.moments drop constraint moments_subject_kind_check;
alter table measurement.moments add constraint moments_subject_kind_check check (subject_kind in ('unit', 'service', 'touchpoint'));
alter table measurement.steps drop constraint steps_subject_kind_check;
alter table measurement.steps add constraint steps_subject_kind_check check (subject_kind in ('unit', 'service', 'touchpoint'));
alter table measurement.baselines drop constraint baselines_subject_kind_check;
alter table measurement.baselines add constraint baselines_subject_kind_check check (subject_kind in ('unit', 'service', 'touchpoint'));
