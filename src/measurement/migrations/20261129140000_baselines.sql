-- Decisions that the limits of a control chart rest on the points from a day on, such as after a change of the process.
create table measurement.baselines (
  organisation_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('unit', 'service')),
  subject_id uuid not null,
  measure text not null,
  starts_on date not null,
  reason text not null check (length(reason) between 1 and 500),
  -- As what somebody decided it; who it was stands in the audit log.
  decided_as text not null check (decided_as in ('steward', 'auditor')),
  decided_at timestamptz not null,
  -- Withdrawn ones stay, and count for nothing.
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
create unique index baselines__in_force on measurement.baselines (organisation_id, subject_kind, subject_id, measure, starts_on)
  where withdrawn_at is null;
select platform.guard('measurement.baselines');
revoke delete on measurement.baselines from etalase_server;
