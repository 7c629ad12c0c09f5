-- Who is ready for which job: kinds of credentials, abilities, what jobs ask for, and what proves that people have it. What was
-- true and when it was known are kept apart: days say the one, instants the other, and nothing is written over.
create schema readiness;
grant usage on schema readiness to etalase_server;

create table readiness.kinds (
  organisation_id uuid not null,
  id uuid not null,
  name_id text not null,
  name_en text not null,
  issuer_id text not null,
  issuer_en text not null,
  -- The key under which it was ready-made; null: made by the organisation.
  ready_made text,
  -- Whether an assessment ends with K (competent) or BK (not yet).
  assessed boolean not null,
  -- How long one is usually valid; null: what the document says.
  validity_months integer check (validity_months between 1 and 600),
  renewal_days integer not null check (renewal_days between 0 and 3650),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (organisation_id, id),
  constraint kinds__ready_made unique (organisation_id, ready_made)
);
select platform.guard('readiness.kinds');

-- What a kind asks and gives, from an instant on.
create table readiness.kind_terms (
  organisation_id uuid not null,
  kind_id uuid not null,
  since timestamptz not null,
  prerequisite_ids uuid[] not null,
  prerequisite_months integer not null check (prerequisite_months between 0 and 600),
  minimum_age integer check (minimum_age between 1 and 99),
  includes uuid[] not null,
  -- [{"abilityId", "level"}]
  grants jsonb not null,
  primary key (organisation_id, kind_id, since),
  constraint kind_terms__kind_id foreign key (organisation_id, kind_id)
    references readiness.kinds (organisation_id, id)
);
select platform.guard_append_only('readiness.kind_terms');

create table readiness.abilities (
  organisation_id uuid not null,
  id uuid not null,
  name_id text not null,
  name_en text not null,
  description_id text not null,
  description_en text not null,
  -- What levels 0 to 7 mean: [{"level", "id", "en"}], those that are described.
  levels jsonb not null,
  -- The element of O*NET that it was taken from.
  source_key text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  retired_at timestamptz,
  primary key (organisation_id, id),
  constraint abilities__source_key unique (organisation_id, source_key)
);
select platform.guard('readiness.abilities');

create table readiness.ability_terms (
  organisation_id uuid not null,
  ability_id uuid not null,
  since timestamptz not null,
  fresh_months integer check (fresh_months between 1 and 600),
  primary key (organisation_id, ability_id, since),
  constraint ability_terms__ability_id foreign key (organisation_id, ability_id)
    references readiness.abilities (organisation_id, id)
);
select platform.guard_append_only('readiness.ability_terms');

-- What a job asks for; one that is asked for no longer has an end.
create table readiness.requirements (
  organisation_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  kind_id uuid,
  ability_id uuid,
  level smallint check (level between 0 and 7),
  mandatory boolean not null,
  why_id text not null,
  why_en text not null,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  constraint requirements__needs check (
    (kind_id is not null and ability_id is null and level is null)
    or (kind_id is null and ability_id is not null and level is not null)),
  constraint requirements__kind_id foreign key (organisation_id, kind_id)
    references readiness.kinds (organisation_id, id),
  constraint requirements__ability_id foreign key (organisation_id, ability_id)
    references readiness.abilities (organisation_id, id)
);
create index requirements__job on readiness.requirements (organisation_id, job_id);
select platform.guard('readiness.requirements');

-- Whoever serves a service must be ready for these jobs.
create table readiness.service_jobs (
  organisation_id uuid not null,
  service_id uuid not null,
  job_id uuid not null,
  primary key (organisation_id, service_id, job_id)
);
create index service_jobs__job on readiness.service_jobs (organisation_id, job_id);
select platform.guard('readiness.service_jobs');

-- How many ready people a service needs.
create table readiness.service_covers (
  organisation_id uuid not null,
  service_id uuid not null,
  needed integer not null check (needed between 1 and 10000),
  primary key (organisation_id, service_id)
);
select platform.guard('readiness.service_covers');

create table readiness.evidence (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind_id uuid not null,
  -- What stands on the document.
  number text not null,
  competent boolean not null,
  issued_on date not null,
  valid_until date,
  note text not null,
  source text not null check (source in ('upload', 'course', 'badge')),
  submitted_by uuid,
  submitted_at timestamptz not null,
  verified_by uuid,
  verified_at timestamptz,
  rejected_by uuid,
  rejected_at timestamptz,
  reject_reason text,
  revoked_by uuid,
  revoked_at timestamptz,
  revoked_from date,
  revoke_reason text,
  primary key (organisation_id, id),
  constraint evidence__kind_id foreign key (organisation_id, kind_id) references readiness.kinds (organisation_id, id),
  constraint evidence__one_decision check (verified_at is null or rejected_at is null),
  constraint evidence__second_person check (verified_by is null or verified_by <> person_id),
  constraint evidence__order check (valid_until is null or valid_until >= issued_on),
  constraint evidence__revoked check (
    (revoked_at is null) = (revoked_from is null) and (revoked_at is null or verified_at is not null))
);
create index evidence__person on readiness.evidence (organisation_id, person_id);
create index evidence__waiting on readiness.evidence (organisation_id, submitted_at, id)
  where verified_at is null and rejected_at is null;
create index evidence__ending on readiness.evidence (organisation_id, valid_until) where verified_at is not null;
select platform.guard('readiness.evidence');

-- Documents. One that nothing was handed in with is swept after a day.
create table readiness.files (
  organisation_id uuid not null,
  id uuid not null,
  uploader_id uuid not null,
  name text not null,
  type text not null,
  bytes integer not null,
  uploaded_at timestamptz not null,
  evidence_id uuid,
  primary key (organisation_id, id),
  constraint files__evidence_id foreign key (organisation_id, evidence_id)
    references readiness.evidence (organisation_id, id)
);
create index files__evidence on readiness.files (organisation_id, evidence_id);
create index files__unused on readiness.files (organisation_id, uploaded_at) where evidence_id is null;
select platform.guard('readiness.files');

create table readiness.observations (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ability_id uuid not null,
  level smallint not null check (level between 0 and 7),
  observed_on date not null,
  note text not null,
  observer text not null check (observer in ('supervisor', 'peer', 'assessor')),
  observed_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  constraint observations__ability_id foreign key (organisation_id, ability_id)
    references readiness.abilities (organisation_id, id),
  constraint observations__of_another check (observed_by <> person_id)
);
create index observations__person on readiness.observations (organisation_id, person_id);
select platform.guard_append_only('readiness.observations');

-- Days of birth, as whoever verified a document read them.
create table readiness.births (
  organisation_id uuid not null,
  person_id uuid not null,
  recorded_at timestamptz not null,
  born_on date not null,
  recorded_by uuid not null,
  primary key (organisation_id, person_id, recorded_at)
);
select platform.guard_append_only('readiness.births');

-- Requests that somebody not ready was given all the same.
create table readiness.overrides (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  service_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  reason text not null,
  primary key (organisation_id, id)
);
create index overrides__unit on readiness.overrides (organisation_id, unit_id, at);
select platform.guard_append_only('readiness.overrides');

-- Of which end somebody was warned, and how long before.
create table readiness.warnings (
  organisation_id uuid not null,
  evidence_id uuid not null,
  days smallint not null check (days in (90, 30, 7)),
  told_at timestamptz not null,
  primary key (organisation_id, evidence_id, days),
  constraint warnings__evidence_id foreign key (organisation_id, evidence_id)
    references readiness.evidence (organisation_id, id)
);
select platform.guard_append_only('readiness.warnings');

-- The secret under which a person's calendar can be read; its hash alone.
create table readiness.calendar_feeds (
  organisation_id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  made_at timestamptz not null,
  primary key (organisation_id, person_id)
);
select platform.guard('readiness.calendar_feeds');
