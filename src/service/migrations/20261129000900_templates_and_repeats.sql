-- Forms filled in once and kept: one's own, or published by a head for the people of a unit and all below it.
create table service.ask_templates (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  service_id uuid not null,
  -- For whose people it is published; null: the owner's alone.
  unit_id uuid,
  name text not null check (name <> ''),
  priority smallint not null check (priority between 1 and 4),
  answers jsonb not null,
  for_person_id uuid,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references service.services (organisation_id, id) on delete cascade
);
create index ask_templates__owner on service.ask_templates (organisation_id, owner_id, service_id);
create index ask_templates__service on service.ask_templates (organisation_id, service_id) where unit_id is not null;
select platform.guard('service.ask_templates');

-- What is asked again and again: each week or month, made by the system in the name of its owner.
create table service.repeats (
  organisation_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  service_id uuid not null,
  name text not null check (name <> ''),
  priority smallint not null check (priority between 1 and 4),
  answers jsonb not null,
  for_person_id uuid,
  every text not null check (every in ('week', 'month')),
  on_day smallint not null,
  paused boolean not null default false,
  -- The day on which the next one is due, and the moment at which it is made: where the unit opens on that day or after it.
  next_on date not null,
  due_at timestamptz not null,
  -- Why the last one could not be made; null where it was, or none was due yet.
  problem text,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  check (on_day between 1 and case every when 'week' then 7 else 31 end),
  foreign key (organisation_id, service_id) references service.services (organisation_id, id) on delete cascade
);
create index repeats__owner on service.repeats (organisation_id, owner_id);
create index repeats__due on service.repeats (organisation_id, due_at) where not paused;
select platform.guard('service.repeats');

-- What was made of a repeat: one request a day at most, whatever process looks.
create table service.repeated_requests (
  organisation_id uuid not null,
  repeat_id uuid not null,
  due_on date not null,
  request_id uuid not null,
  primary key (organisation_id, repeat_id, due_on),
  foreign key (organisation_id, request_id) references service.requests (organisation_id, id)
);
select platform.guard_append_only('service.repeated_requests');
