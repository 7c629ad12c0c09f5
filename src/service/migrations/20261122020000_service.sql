-- What units offer, under which terms, and what colleagues ask of them. The timeline of a request is the truth; the columns
-- of service.requests from `state` on are a cache of it, written by one function and verified by `etalase verify`.
create schema service;
grant usage on schema service to etalase_server;

-- Both languages and the plain words, so that a search in either finds it, and a prefix too.
create function service.words(id text, en text) returns tsvector language sql immutable parallel safe
  as $$ select to_tsvector('indonesian'::regconfig, id) || to_tsvector('english'::regconfig, en) || to_tsvector('simple'::regconfig, id || ' ' || en) $$;

create table service.services (
  organisation_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  name_id text not null,
  name_en text not null,
  description_id text not null,
  description_en text not null,
  terms_id uuid not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  retired_at timestamptz,
  words tsvector not null generated always as (
    setweight(service.words(name_id, name_en), 'A') || setweight(service.words(description_id, description_en), 'C')) stored,
  primary key (organisation_id, id)
);
create index services__unit on service.services (organisation_id, unit_id, id);

-- The terms of a service from a moment on: form, promise by priority, what stops the clock, what "done well" means.
-- Never overwritten: a request keeps the terms under which it was made.
create table service.terms (
  organisation_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  form jsonb not null,
  promises jsonb not null,
  stops_clock text[] not null,
  done_well_id text not null,
  done_well_en text not null,
  since timestamptz not null,
  made_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references service.services (organisation_id, id) deferrable initially deferred
);
create index terms__service on service.terms (organisation_id, service_id, since);
alter table service.services add constraint services__terms
  foreign key (organisation_id, terms_id) references service.terms (organisation_id, id) deferrable initially deferred;

-- Units that may ask, with all below them; none: everybody.
create table service.service_askers (
  organisation_id uuid not null,
  service_id uuid not null,
  unit_id uuid not null,
  primary key (organisation_id, service_id, unit_id),
  foreign key (organisation_id, service_id) references service.services (organisation_id, id)
);

create table service.rating_reasons (
  organisation_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  text_id text not null,
  text_en text not null,
  position integer not null,
  retired_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references service.services (organisation_id, id)
);
create index rating_reasons__service on service.rating_reasons (organisation_id, service_id, position);

-- The last number given: by unit code and year, in the transaction of the request, so that no number is skipped.
create table service.number_counters (
  organisation_id uuid not null,
  code text not null,
  year integer not null,
  last integer not null,
  primary key (organisation_id, code, year)
);

create table service.requests (
  organisation_id uuid not null,
  id uuid not null,
  number text not null,
  service_id uuid not null,
  unit_id uuid not null,
  terms_id uuid not null,
  priority smallint not null check (priority between 1 and 4),
  response_minutes integer,
  completion_minutes integer,
  asker_id uuid not null,
  asked_for_id uuid not null,
  answers jsonb not null,
  summary text not null,
  answer_words text not null,
  submitted_at timestamptz not null,
  source_system text,
  source_key text,
  source_made_sla boolean,
  state text not null,
  holder_unit_id uuid not null,
  assignee_id uuid,
  held_by uuid[] not null,
  worked_on_by uuid[] not null,
  responded_at timestamptz,
  completed_at timestamptz,
  closed_at timestamptz,
  response_status text not null,
  response_used_minutes double precision not null,
  response_due_at timestamptz,
  response_broken_at timestamptz,
  completion_status text not null,
  completion_used_minutes double precision not null,
  completion_due_at timestamptz,
  completion_broken_at timestamptz,
  due_order timestamptz not null,
  alarm_at timestamptz,
  confirms_itself_at timestamptz,
  read_at timestamptz not null,
  words tsvector not null generated always as (
    setweight(service.words(number || ' ' || summary, summary), 'A') || setweight(service.words(answer_words, answer_words), 'C')) stored,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  unique (organisation_id, source_system, source_key),
  foreign key (organisation_id, service_id) references service.services (organisation_id, id),
  foreign key (organisation_id, terms_id) references service.terms (organisation_id, id)
);
create index requests__queue_due on service.requests (organisation_id, holder_unit_id, due_order, id)
  where state in ('open', 'in_progress', 'paused');
create index requests__queue_priority on service.requests (organisation_id, holder_unit_id, priority, due_order, id)
  where state in ('open', 'in_progress', 'paused');
create index requests__queue_newest on service.requests (organisation_id, holder_unit_id, submitted_at desc, id desc);
create index requests__all_due on service.requests (organisation_id, holder_unit_id, due_order, id);
create index requests__asker on service.requests (organisation_id, asker_id, submitted_at desc, id desc);
create index requests__asked_for on service.requests (organisation_id, asked_for_id, submitted_at desc, id desc);
create index requests__assignee on service.requests (organisation_id, assignee_id, submitted_at desc, id desc);
create index requests__newest on service.requests (organisation_id, submitted_at desc, id desc);
create index requests__completed on service.requests (organisation_id, service_id, completed_at) where completed_at is not null;
create index requests__waiting on service.requests (organisation_id, asked_for_id, completed_at) where completed_at is not null;
create index requests__alarm on service.requests (organisation_id, alarm_at) where alarm_at is not null;
create index requests__confirms_itself on service.requests (organisation_id, confirms_itself_at) where confirms_itself_at is not null;
create index requests__words on service.requests using gin (words);

-- Units whose people see a request: those that promised it, hold it or held it. Follows the timeline.
create table service.request_units (
  organisation_id uuid not null,
  unit_id uuid not null,
  request_id uuid not null,
  primary key (organisation_id, unit_id, request_id),
  foreign key (organisation_id, request_id) references service.requests (organisation_id, id)
);
create index request_units__request on service.request_units (organisation_id, request_id);

-- The timeline. `unit_id` and `assignee_id` say who holds the request after the event; `actor_id` null is the system itself.
-- A correction names the event it replaces; its `happened_at` is when that event really happened, or it voids it.
create table service.request_events (
  organisation_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('submitted', 'accepted', 'assigned', 'responded', 'handed_on', 'paused', 'resumed',
    'completed', 'confirmed', 'reopened', 'cancelled', 'commented', 'attached', 'corrected', 'updated')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  unit_id uuid not null,
  assignee_id uuid,
  whose text check (whose in ('asker', 'third_party', 'own')),
  text text,
  replaces_id uuid,
  voids boolean not null default false,
  -- The order of events of one moment, as they were written or as a source gave it.
  sequence integer not null default 0,
  -- By what an import knows the event, so that reading the same log again adds nothing.
  source_key text,
  payload jsonb not null default '{}',
  primary key (organisation_id, request_id, id),
  unique (organisation_id, request_id, source_key),
  foreign key (organisation_id, request_id) references service.requests (organisation_id, id),
  foreign key (organisation_id, request_id, replaces_id) references service.request_events (organisation_id, request_id, id),
  check (kind <> 'corrected' or replaces_id is not null),
  check ((kind = 'paused') = (whose is not null))
);

create table service.attachments (
  organisation_id uuid not null,
  id uuid not null,
  uploader_id uuid not null,
  name text not null,
  type text not null,
  bytes integer not null,
  uploaded_at timestamptz not null,
  request_id uuid,
  event_id uuid,
  field_key text,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references service.requests (organisation_id, id)
);
create index attachments__request on service.attachments (organisation_id, request_id) where request_id is not null;
create index attachments__unadopted on service.attachments (organisation_id, uploaded_at) where request_id is null;

-- What was told, once: a quarter of the promise left, and its breach.
create table service.alarms (
  organisation_id uuid not null,
  request_id uuid not null,
  target text not null check (target in ('response', 'completion')),
  what text not null check (what in ('quarter_left', 'broken')),
  told_at timestamptz not null,
  told_to uuid[] not null,
  primary key (organisation_id, request_id, target, what),
  foreign key (organisation_id, request_id) references service.requests (organisation_id, id)
);

select platform.guard('service.services');
select platform.guard_append_only('service.terms');
select platform.guard('service.service_askers');
select platform.guard('service.rating_reasons');
select platform.guard('service.number_counters');
select platform.guard('service.requests');
select platform.guard('service.request_units');
select platform.guard_append_only('service.request_events');
select platform.guard('service.attachments');
select platform.guard_append_only('service.alarms');

-- Full-text search cannot use its index under row-level security (the match operator is not leakproof). These run as the
-- owner, name the organisation themselves and give ids only; what they find is read under row-level security.
create function service.found_requests(query tsquery) returns setof uuid
  language sql stable parallel safe rows 200 security definer set search_path = ''
  as $$ select id from service.requests where words @@ query and organisation_id = platform.organisation_id() $$;
revoke execute on function service.found_requests(tsquery) from public;
grant execute on function service.found_requests(tsquery) to etalase_server;

-- For other slices.
create view service.completed_requests with (security_invoker = true) as
  select organisation_id, id, service_id, unit_id, priority, asker_id, asked_for_id, completed_at,
    completed_at + interval '14 days' as window_closes_at,
    not (asked_for_id = any (worked_on_by)) as ratable,
    completion_used_minutes as used_minutes, completion_minutes as promised_minutes,
    response_status, completion_status, source_system, source_made_sla
  from service.requests where completed_at is not null;
create view service.service_names with (security_invoker = true) as
  select organisation_id, id, unit_id, name_id, name_en, retired_at from service.services;
grant select on service.completed_requests, service.service_names to etalase_server;
