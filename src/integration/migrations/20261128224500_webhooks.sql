-- Where other systems of a company hear what happens: who listens, what is to be told, how often it was tried.
create schema integration;
grant usage on schema integration to etalase_server;

-- What may be told outside, and nothing else: never a single verdict, whoever listens.
create function integration.is_told(kind text) returns boolean language sql immutable parallel safe
  return kind in ('request.submitted', 'request.accepted', 'request.handed_on', 'request.completed', 'request.confirmed',
    'request.reopened', 'request.cancelled', 'request.declined', 'scorecard.moved', 'webhook.test');
create function integration.are_told(kinds text[]) returns boolean language sql immutable parallel safe
  return (select coalesce(bool_and(integration.is_told(kind) and kind <> 'webhook.test'), false) from unnest(kinds) as kind);

create table integration.webhooks (
  organisation_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  url text not null check (char_length(url) between 8 and 2000),
  events text[] not null check (integration.are_told(events)),
  state text not null check (state in ('on', 'off', 'removed')),
  off_because text check (off_because in ('by_hand', 'gone', 'failing')),
  -- What signs: kept as it is, because signing needs it. A removed one has none.
  secret text check (secret ~ '^whsec_[A-Za-z0-9+/]{43}=$'),
  -- The secret before the last change, which signs beside the new one until then.
  former_secret text,
  former_until timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  -- Since when nothing was accepted, and how many attempts failed since in a row.
  failing_since timestamptz,
  failures integer not null default 0 check (failures >= 0),
  -- Not tried again before this moment, however much is due.
  rests_until timestamptz,
  -- Until when one worker delivers here, so that no other does.
  worked_until timestamptz,
  primary key (organisation_id, id),
  check ((state = 'off') = (off_because is not null)),
  check ((state = 'removed') = (secret is null)),
  check ((former_secret is null) = (former_until is null)),
  check ((failing_since is null) = (failures = 0))
);

-- What is told: written in the transaction of what happened, the same for everybody who listens, byte by byte for each attempt.
create table integration.messages (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (integration.is_told(kind)),
  at timestamptz not null,
  body text not null check (octet_length(body) <= 20000),
  primary key (organisation_id, id)
);

create table integration.deliveries (
  organisation_id uuid not null,
  webhook_id uuid not null,
  message_id uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  -- When it is tried next; null: never, unless somebody asks for it again.
  due_at timestamptz,
  -- Attempts since it was put, or put again.
  tries integer not null default 0 check (tries >= 0),
  last_at timestamptz,
  last_outcome text,
  last_status integer,
  primary key (organisation_id, webhook_id, message_id),
  foreign key (organisation_id, webhook_id) references integration.webhooks (organisation_id, id),
  foreign key (organisation_id, message_id) references integration.messages (organisation_id, id),
  check ((state = 'waiting') = (due_at is not null))
);
create index deliveries__due on integration.deliveries (organisation_id, webhook_id, due_at, message_id) where state = 'waiting';
create index deliveries__failed on integration.deliveries (organisation_id, webhook_id, message_id) where state = 'failed';
create index deliveries__message on integration.deliveries (organisation_id, message_id);

create table integration.attempts (
  organisation_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in
    ('accepted', 'refused', 'redirected', 'gone', 'timeout', 'unreachable', 'insecure', 'address_refused')),
  status integer,
  took_ms integer not null check (took_ms >= 0),
  -- The beginning of what was answered.
  answer text not null check (char_length(answer) <= 2000),
  primary key (organisation_id, id),
  foreign key (organisation_id, webhook_id, message_id)
    references integration.deliveries (organisation_id, webhook_id, message_id)
);
create index attempts__delivery on integration.attempts (organisation_id, webhook_id, message_id, id);

select platform.guard('integration.webhooks');
select platform.guard('integration.messages');
select platform.guard('integration.deliveries');
select platform.guard('integration.attempts');
revoke delete on integration.webhooks from etalase_server;
revoke update on integration.messages, integration.attempts from etalase_server;
