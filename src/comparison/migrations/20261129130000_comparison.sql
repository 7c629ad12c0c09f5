-- Which units are compared with which, and from which difference on one matters.
create schema comparison;
grant usage on schema comparison to etalase_server;

create table comparison.peer_groups (
  organisation_id uuid not null,
  id uuid not null,
  name_id text not null,
  name_en text not null,
  -- Of what it is a group; so far of units alone.
  subject_kind text not null default 'unit' check (subject_kind = 'unit'),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  constraint peer_groups__name_id unique (organisation_id, name_id)
);
select platform.guard('comparison.peer_groups');

create table comparison.peer_group_members (
  organisation_id uuid not null,
  group_id uuid not null,
  unit_id uuid not null,
  primary key (organisation_id, group_id, unit_id),
  constraint peer_group_members__group_id foreign key (organisation_id, group_id)
    references comparison.peer_groups (organisation_id, id) on delete cascade
);
create index peer_group_members__unit on comparison.peer_group_members (organisation_id, unit_id);
select platform.guard('comparison.peer_group_members');

-- An organisation without a row has the defaults of the program.
create table comparison.thresholds (
  organisation_id uuid not null primary key,
  -- Of means, on the scale of 1 to 5.
  points double precision not null check (points >= 0 and points <= 2),
  percentage_points double precision not null check (percentage_points >= 0 and percentage_points <= 50),
  changed_at timestamptz not null
);
select platform.guard('comparison.thresholds');
