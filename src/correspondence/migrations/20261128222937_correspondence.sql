-- Mail of units: their addresses, and every mail that was acknowledged, with what became of it.
create schema correspondence;

-- The address of a unit, and the service that a mail to it asks for. An address is one of the whole installation, since all
-- organisations stand behind one domain; so it is unique without the organisation (on Citus: a reference table).
create table correspondence.mailboxes (
  organisation_id uuid not null,
  unit_id uuid not null,
  local_part text collate "C" not null
    check (local_part ~ '^[a-z0-9]([a-z0-9._-]{0,38}[a-z0-9])?$' and local_part !~ '[.][.]' and local_part !~ '^jawab-'),
  service_id uuid not null,
  changed_at timestamptz not null,
  primary key (organisation_id, unit_id)
);
create unique index mailboxes__local_part on correspondence.mailboxes (local_part);
select platform.guard('correspondence.mailboxes');

-- Whose address it is, before any organisation is known.
create function correspondence.mailbox_of(given text) returns table (organisation_id uuid, unit_id uuid)
  language sql stable parallel safe rows 1 security definer set search_path = ''
  as $$ select m.organisation_id, m.unit_id from correspondence.mailboxes m where m.local_part = given $$;
revoke execute on function correspondence.mailbox_of(text) from public;
grant execute on function correspondence.mailbox_of(text) to etalase_server;

create table correspondence.mails (
  organisation_id uuid not null,
  id uuid not null,
  -- Whose address it came to; of an answer the unit that held the request by then.
  unit_id uuid not null,
  -- Of an answer to one of our letters: whose letter, about which request.
  about uuid,
  about_person uuid,
  -- What the envelope said.
  recipient text not null,
  envelope_from text not null,
  client text not null,
  received_at timestamptz not null,
  bytes integer not null,
  -- The mail as it came; null once it was removed.
  file_id uuid,
  state text not null check (state in ('received', 'request', 'comment', 'quarantined', 'ignored', 'discarded')),
  reason text check (reason ~ '^[a-z_]{1,40}$'),
  handled_at timestamptz,
  -- What it says; null until it was read, words null once they were removed.
  message_id text,
  from_address text,
  from_name text,
  subject text,
  words text,
  attachments jsonb not null default '[]',
  -- Who the sender is taken for.
  person_id uuid,
  request_id uuid,
  -- Of a mail from the quarantine: who decided, and why it was discarded.
  decided_by uuid,
  decision text,
  primary key (organisation_id, id),
  constraint mails__about check ((about is null) = (about_person is null)),
  constraint mails__request check ((request_id is not null) = (state in ('request', 'comment'))),
  constraint mails__handled check ((handled_at is null) = (state = 'received')),
  constraint mails__reason check (reason is not null or state not in ('quarantined', 'ignored')),
  constraint mails__file check (file_id is not null or state <> 'received')
);
create index mails__unit on correspondence.mails (organisation_id, unit_id, received_at desc, id desc);
create index mails__waiting on correspondence.mails (organisation_id, unit_id, received_at desc, id desc) where state = 'quarantined';
create index mails__message_id on correspondence.mails (organisation_id, message_id) where message_id is not null;
create index mails__person on correspondence.mails (organisation_id, person_id, handled_at) where person_id is not null;
create index mails__kept on correspondence.mails (organisation_id, unit_id) where file_id is not null;
create index mails__handled_at on correspondence.mails (organisation_id, handled_at);
create index mails__received on correspondence.mails (organisation_id, received_at) where state = 'received';
select platform.guard('correspondence.mails');

-- When heads of a unit were last told that mail waits for them.
create table correspondence.tellings (
  organisation_id uuid not null,
  unit_id uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, unit_id)
);
select platform.guard('correspondence.tellings');
