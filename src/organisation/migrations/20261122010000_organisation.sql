-- Units, people, jobs, assignments in time, working calendars and deputies of an organisation.
create schema organisation;
grant usage on schema organisation to etalase_server;

create table organisation.organisations (
  organisation_id uuid primary key default platform.organisation_id() references platform.tenants (id),
  name text not null,
  zone text not null,
  simulated boolean not null default false,
  -- Of units that name none and inherit none.
  calendar_id uuid not null,
  made_at timestamptz not null default now()
);
select platform.guard('organisation.organisations');

create table organisation.calendars (
  organisation_id uuid not null default platform.organisation_id() references organisation.organisations (organisation_id),
  id uuid not null,
  name text not null,
  zone text not null,
  -- ISO weekday -> [{start, end}] in minutes from midnight; an end beyond 1440 crosses midnight.
  week jsonb not null,
  holiday_country text,
  holiday_region text,
  -- Another one with every change, those of its days included: what was compiled from an older one is not used again.
  version uuid not null,
  primary key (organisation_id, id),
  constraint calendars__holidays check (holiday_country is not null or holiday_region is null)
);
create unique index calendars__name on organisation.calendars (organisation_id, lower(name));
select platform.guard('organisation.calendars');

alter table organisation.organisations add constraint organisations__calendar_id
  foreign key (organisation_id, calendar_id) references organisation.calendars (organisation_id, id) deferrable initially deferred;

create table organisation.calendar_days (
  organisation_id uuid not null default platform.organisation_id(),
  calendar_id uuid not null,
  day date not null,
  working boolean not null,
  -- Null: a working day keeps the hours of its weekday.
  intervals jsonb,
  note text not null default '',
  primary key (organisation_id, calendar_id, day),
  constraint calendar_days__calendar_id foreign key (organisation_id, calendar_id)
    references organisation.calendars (organisation_id, id) on delete cascade
);
select platform.guard('organisation.calendar_days');

create table organisation.units (
  organisation_id uuid not null default platform.organisation_id() references organisation.organisations (organisation_id),
  id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('head_office', 'department', 'region', 'branch', 'counter')),
  name_id text not null,
  name_en text not null,
  code text collate "C" not null check (code ~ '^[A-Z][A-Z0-9]{1,11}$'),
  -- Null: as its parent.
  calendar_id uuid,
  -- From the root to the parent.
  ancestors uuid[] not null default '{}',
  -- Codes from the root to the unit itself, joined by '/', which sorts before letters and digits: a unit comes right
  -- before all that is below it, and what is below it lies between code_path || '/' and code_path || '0'.
  code_path text collate "C" not null,
  closed_on date,
  made_at timestamptz not null default now(),
  primary key (organisation_id, id),
  constraint units__code unique (organisation_id, code),
  constraint units__parent_id foreign key (organisation_id, parent_id) references organisation.units (organisation_id, id),
  constraint units__calendar_id foreign key (organisation_id, calendar_id) references organisation.calendars (organisation_id, id),
  constraint units__ancestors check (coalesce(parent_id = ancestors[cardinality(ancestors)], parent_id is null and ancestors = '{}')
    and not id = any (ancestors)),
  constraint units__depth check (cardinality(ancestors) < 20)
);
create index units__code_path on organisation.units (organisation_id, code_path);
create index units__parent on organisation.units (organisation_id, parent_id);
create index units__calendar on organisation.units (organisation_id, calendar_id) where calendar_id is not null;
select platform.guard('organisation.units');

create table organisation.people (
  organisation_id uuid not null default platform.organisation_id() references organisation.organisations (organisation_id),
  id uuid not null,
  name text not null,
  -- Sorting and paging by name must not depend on the machine's collation.
  sort_name text collate "C" not null generated always as (lower(name) collate "C") stored,
  email text check (email = lower(email)),
  language text not null check (language in ('id', 'en')),
  -- Null: the organisation's.
  zone text,
  -- Beyond employee, which everybody is, and unit head, which follows from assignments.
  roles text[] not null default '{}' check (roles <@ array['steward', 'auditor', 'administrator']),
  -- The first day on which the person is no longer there.
  left_on date,
  -- By what an import knows the person.
  source_key text collate "C",
  made_at timestamptz not null default now(),
  primary key (organisation_id, id),
  constraint people__source_key unique (organisation_id, source_key)
);
-- Who left keeps the address in the history; whoever comes back, or takes it over, may have it.
create unique index people__email on organisation.people (organisation_id, email) where left_on is null;
create index people__sort_name on organisation.people (organisation_id, sort_name, id);
select platform.guard('organisation.people');

create table organisation.jobs (
  organisation_id uuid not null default platform.organisation_id() references organisation.organisations (organisation_id),
  id uuid not null,
  title_id text not null,
  title_en text not null,
  description_id text not null default '',
  description_en text not null default '',
  duties_id text not null default '',
  duties_en text not null default '',
  sort_title text collate "C" not null generated always as (lower(title_id) collate "C") stored,
  primary key (organisation_id, id),
  constraint jobs__title unique (organisation_id, sort_title)
);
select platform.guard('organisation.jobs');

create table organisation.assignments (
  organisation_id uuid not null default platform.organisation_id(),
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  job_id uuid not null,
  head boolean not null default false,
  starts_on date not null,
  -- The last day; null: open-ended.
  ends_on date,
  primary key (organisation_id, id),
  constraint assignments__person_id foreign key (organisation_id, person_id) references organisation.people (organisation_id, id),
  constraint assignments__unit_id foreign key (organisation_id, unit_id) references organisation.units (organisation_id, id),
  constraint assignments__job_id foreign key (organisation_id, job_id) references organisation.jobs (organisation_id, id),
  constraint assignments__ends_on check (ends_on >= starts_on)
);
create index assignments__person on organisation.assignments (organisation_id, person_id, starts_on);
create index assignments__unit on organisation.assignments (organisation_id, unit_id, starts_on);
create index assignments__job on organisation.assignments (organisation_id, job_id);
select platform.guard('organisation.assignments');

create table organisation.deputies (
  organisation_id uuid not null default platform.organisation_id(),
  person_id uuid not null,
  deputy_id uuid not null,
  away_from date not null,
  -- The last day away; null: until further notice.
  away_until date,
  primary key (organisation_id, person_id),
  constraint deputies__person_id foreign key (organisation_id, person_id) references organisation.people (organisation_id, id),
  constraint deputies__deputy_id foreign key (organisation_id, deputy_id) references organisation.people (organisation_id, id),
  constraint deputies__away_until check (away_until >= away_from),
  constraint deputies__another check (deputy_id <> person_id)
);
select platform.guard('organisation.deputies');

-- Published for other slices' reports; they see what the reader's row-level security lets through.
create view organisation.unit_names with (security_invoker = true) as
  select organisation_id, id, name_id, name_en, code, code_path, ancestors, closed_on from organisation.units;
create view organisation.person_names with (security_invoker = true) as
  select organisation_id, id, name from organisation.people;
grant select on organisation.unit_names, organisation.person_names to etalase_server;
