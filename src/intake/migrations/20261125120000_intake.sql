-- Files that are brought in: what was uploaded, how far the work is, what came of it. The work itself is one transaction of the
-- slices whose rows it writes; what has to be seen meanwhile is written here, beside it.
create schema intake;
grant usage on schema intake to etalase_server;

create table intake.runs (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null check (state in
    ('preparing', 'checking', 'checked', 'writing', 'done', 'failed', 'undoing', 'undone', 'discarded')),
  -- Whether the dry run found nothing that forbids writing.
  writable boolean not null default false,
  options jsonb not null default '{}',
  started_by uuid not null,
  language text not null check (language in ('id', 'en')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  checked_at timestamptz,
  finished_at timestamptz,
  -- When the queue was last asked for the work under way, how often it was begun, and whether somebody wants it stopped.
  asked_at timestamptz,
  attempts integer not null default 0,
  stop_wanted boolean not null default false,
  progress jsonb,
  account jsonb,
  failure jsonb,
  primary key (organisation_id, id)
);
-- One at a time: two that write would each find missing what the other makes.
create unique index runs__moving on intake.runs (organisation_id) where state in ('checking', 'writing', 'undoing');
create index runs__resting on intake.runs (organisation_id, changed_at) where state in ('preparing', 'checked');

-- Files of a run that lie in the store, by what they are to the kind of run; the row goes with the file.
create table intake.run_files (
  organisation_id uuid not null,
  run_id uuid not null,
  role text not null,
  id uuid not null,
  name text not null,
  bytes bigint not null,
  received_at timestamptz not null,
  primary key (organisation_id, run_id, role),
  foreign key (organisation_id, run_id) references intake.runs (organisation_id, id)
);

-- What a run has to say of single rows of its files: rows that it cannot take, oddities, changes that it makes.
create table intake.remarks (
  organisation_id uuid not null,
  run_id uuid not null,
  number integer not null,
  grade text not null check (grade in ('problem', 'warning', 'change')),
  role text,
  line integer,
  field text,
  value text,
  code text not null,
  arguments jsonb not null default '{}',
  primary key (organisation_id, run_id, number),
  foreign key (organisation_id, run_id) references intake.runs (organisation_id, id)
);
create index remarks__grade on intake.remarks (organisation_id, run_id, grade, number);

select platform.guard('intake.runs');
select platform.guard('intake.run_files');
select platform.guard('intake.remarks');
revoke delete on intake.runs from etalase_server;
