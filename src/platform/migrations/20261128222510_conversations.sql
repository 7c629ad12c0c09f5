-- A conversation by mail: one person's letters about one thing. Its token stands in the address to which one answers and in
-- the Message-ID of every letter of it, so that an answer finds its way back, whichever of the two a mail program kept.
create table platform.conversations (
  organisation_id uuid not null,
  -- What it is about: a request.
  about uuid not null,
  person_id uuid not null,
  token text collate "C" not null check (token ~ '^[a-z2-7]{24}$'),
  -- Whether the person writes by mail, and so is written to.
  by_mail boolean not null default false,
  -- Message-IDs of the person's first and latest letter to us; null: none that could be repeated in a header.
  first_message_id text check (octet_length(first_message_id) <= 300),
  latest_message_id text check (octet_length(latest_message_id) <= 300),
  made_at timestamptz not null,
  primary key (organisation_id, about, person_id)
);
create unique index conversations__token on platform.conversations (token);
select platform.guard('platform.conversations');
revoke delete on platform.conversations from etalase_server;

-- Whose conversation a token is, before any organisation is known: for one token that somebody already has.
create function platform.conversation_of(given text) returns table (organisation_id uuid, about uuid, person_id uuid)
  language sql stable parallel safe rows 1 security definer set search_path = ''
  as $$ select c.organisation_id, c.about, c.person_id from platform.conversations c where c.token = given $$;
revoke execute on function platform.conversation_of(text) from public;
grant execute on function platform.conversation_of(text) to etalase_server;

-- Of a letter that can be answered: what it is about, and to whom it goes.
alter table platform.mails
  add column about uuid,
  add column about_person uuid,
  add constraint mails__about check ((about is null) = (about_person is null));
