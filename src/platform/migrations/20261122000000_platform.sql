-- What every slice stands on: the guard of row-level security, the audit log, announcements, notices, mails, replayed writes.
-- Roles are made by the program before migrations run: etalase_server is the group of the server's login role.
create schema if not exists platform;
create schema auth;
grant usage on schema platform, auth to etalase_server;

create function platform.organisation_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('etalase.organisation_id', true), '')::uuid $$;
create function platform.person_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('etalase.person_id', true), '')::uuid $$;

-- A table of one organisation each row: seen and written only within a transaction of that organisation.
create function platform.guard(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('create policy tenant on %s using (organisation_id = (select platform.organisation_id()))
    with check (organisation_id = (select platform.organisation_id()))', guarded);
  execute format('grant usage on schema %I to etalase_server',
    (select relnamespace::regnamespace::text from pg_class where oid = guarded));
  execute format('grant select, insert, update, delete on %s to etalase_server', guarded);
end $$;

-- The same, but what is written stays as it is.
create function platform.guard_append_only(guarded regclass) returns void language plpgsql as $$
begin
  perform platform.guard(guarded);
  execute format('revoke update, delete on %s from etalase_server', guarded);
end $$;

-- Which organisations exist, ids alone: jobs go through them one by one.
create table platform.tenants (
  id uuid primary key,
  made_at timestamptz not null default now()
);
grant select, insert on platform.tenants to etalase_server;

-- Secrets that all servers of one database share.
create table platform.secrets (
  name text primary key,
  value text not null
);
grant select, insert on platform.secrets to etalase_server;

create table platform.audit_log (
  organisation_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text,
  details jsonb not null default '{}',
  request_id text not null,
  primary key (organisation_id, id)
);
create index audit_log__subject on platform.audit_log (organisation_id, subject_kind, subject_id, id);
create index audit_log__actor on platform.audit_log (organisation_id, actor_id, id);
create index audit_log__action on platform.audit_log (organisation_id, action, id);
select platform.guard_append_only('platform.audit_log');

-- What happened, for browsers. `transaction_id` and snapshots tell exactly what a reader has not seen yet.
create table platform.announcements (
  organisation_id uuid not null,
  id bigint generated always as identity,
  transaction_id xid8 not null default pg_current_xact_id(),
  name text not null,
  topics text[] not null,
  subject jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id)
);
create index announcements__transaction_id on platform.announcements (organisation_id, transaction_id);
create index announcements__at on platform.announcements (organisation_id, at);
select platform.guard('platform.announcements');
revoke update on platform.announcements from etalase_server;

create table platform.notices (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  slice text not null,
  key text not null,
  arguments jsonb not null default '{}',
  link text not null,
  read_at timestamptz,
  primary key (organisation_id, id)
);
create index notices__person on platform.notices (organisation_id, person_id, id desc);
create index notices__unread on platform.notices (organisation_id, person_id) where read_at is null;
select platform.guard('platform.notices');

create table platform.mails (
  organisation_id uuid not null,
  id uuid not null,
  recipient text not null,
  language text not null check (language in ('id', 'en')),
  subject text not null,
  lines jsonb not null,
  link text,
  queued_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  attempts integer not null default 0,
  failure text,
  primary key (organisation_id, id)
);
select platform.guard('platform.mails');

-- Writes that carried an Idempotency-Key, with what they were answered.
create table platform.replays (
  organisation_id uuid not null,
  person_id uuid not null,
  key text not null,
  fingerprint text not null,
  status integer,
  reply jsonb,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, person_id, key)
);
create index replays__at on platform.replays (organisation_id, at);
select platform.guard('platform.replays');

-- Slow-down after failures (rate-limiter-flexible's layout).
create table platform.slowdowns (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on platform.slowdowns to etalase_server;

-- Accounts are global: outside row-level security, read by platform/auth alone. Layout of better-auth.
create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id text primary key,
  "userId" text not null references auth."user" (id) on delete cascade,
  token text not null unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index session__user_id on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account__user_id on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification__identifier on auth.verification (identifier);

-- Which person of which organisation an account is.
create table auth.memberships (
  account_id text not null references auth."user" (id) on delete cascade,
  organisation_id uuid not null,
  person_id uuid not null,
  ended_at timestamptz,
  primary key (account_id, organisation_id),
  unique (organisation_id, person_id)
);
-- In which organisation a session works.
create table auth.session_organisations (
  session_id text primary key references auth.session (id) on delete cascade,
  organisation_id uuid not null
);
create table auth.invitations (
  token_hash text primary key,
  organisation_id uuid not null,
  person_id uuid not null,
  email text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitations__person on auth.invitations (organisation_id, person_id);
grant select, insert, update, delete on all tables in schema auth to etalase_server;
