-- Batches of services whose verdicts were told apart by something that others know, once and for all.
create table measurement.split_batches (
  organisation_id uuid not null,
  batch_id uuid not null,
  split_id uuid not null,
  split_at timestamptz not null,
  primary key (organisation_id, batch_id),
  constraint split_batches__batch_id foreign key (organisation_id, batch_id)
    references measurement.batches (organisation_id, id)
);
select platform.guard_append_only('measurement.split_batches');
