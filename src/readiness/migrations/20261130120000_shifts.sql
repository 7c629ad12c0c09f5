-- Who stands at which touchpoint from when to when, and for which jobs one must be ready to stand there.
create table readiness.touchpoint_jobs (
  organisation_id uuid not null,
  id uuid not null,
  touchpoint_id uuid not null,
  job_id uuid not null,
  since timestamptz not null,
  -- One that is asked for no longer has an end: what was asked for before is still known.
  until timestamptz,
  primary key (organisation_id, id)
);
create unique index touchpoint_jobs__once on readiness.touchpoint_jobs (organisation_id, touchpoint_id, job_id)
  where until is null;
create index touchpoint_jobs__touchpoint on readiness.touchpoint_jobs (organisation_id, touchpoint_id);
select platform.guard('readiness.touchpoint_jobs');
revoke delete on readiness.touchpoint_jobs from etalase_server;

create table readiness.shifts (
  organisation_id uuid not null,
  id uuid not null,
  touchpoint_id uuid not null,
  -- The unit of the touchpoint.
  unit_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  -- Since when somebody planned for it lacks what no head let pass; null: nothing, as far as is known.
  unready_since timestamptz,
  cancelled_by uuid,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) between 1 and 500),
  primary key (organisation_id, id),
  constraint shifts__length check (ends_at - starts_at between interval '15 minutes' and interval '24 hours'),
  constraint shifts__cancelled check ((cancelled_at is null) = (cancelled_by is null)),
  constraint shifts__cancelled_why check (
    cancelled_at is null or cancelled_at < starts_at or cancel_reason is not null)
);
create index shifts__unit on readiness.shifts (organisation_id, unit_id, starts_at, id);
create index shifts__person on readiness.shifts (organisation_id, person_id, ends_at);
create index shifts__touchpoint on readiness.shifts (organisation_id, touchpoint_id, starts_at);
create index shifts__ahead on readiness.shifts (organisation_id, ends_at, id) where cancelled_at is null;
select platform.guard('readiness.shifts');
revoke delete on readiness.shifts from etalase_server;

-- Nobody stands in two places at once. Whoever plans for somebody waits for whoever plans for the same person.
create function readiness.one_place_at_a_time() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('shifts:' || new.person_id::text, 0));
  if new.cancelled_at is null and exists (
    select from readiness.shifts s
    where s.organisation_id = new.organisation_id and s.person_id = new.person_id and s.id <> new.id
      and s.cancelled_at is null and s.starts_at < new.ends_at and s.ends_at > new.starts_at)
  then
    raise exception 'Two shifts of a person overlap' using errcode = 'exclusion_violation', constraint = 'shifts__overlap';
  end if;
  return new;
end $$;
create trigger shifts__overlap before insert or update of person_id, starts_at, ends_at, cancelled_at
  on readiness.shifts for each row execute function readiness.one_place_at_a_time();

-- Shifts that somebody not ready stands all the same: who said so, why, and which requirements were let pass.
create table readiness.shift_overrides (
  organisation_id uuid not null,
  id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  requirement_ids uuid[] not null,
  primary key (organisation_id, id),
  constraint shift_overrides__shift_id foreign key (organisation_id, shift_id)
    references readiness.shifts (organisation_id, id),
  constraint shift_overrides__of_another check (by_id <> person_id)
);
create index shift_overrides__unit on readiness.shift_overrides (organisation_id, unit_id, at);
create index shift_overrides__shift on readiness.shift_overrides (organisation_id, shift_id);
select platform.guard_append_only('readiness.shift_overrides');
