-- Keys with which programs call the API in a person's name: of each only a hash is kept. What a key is, how far it reaches and how
-- long it lives is written once; afterwards the server's role may only note its use, that its end was announced, and revoke it.
create table platform.api_keys (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  -- SHA-256 of the whole key: it holds 192 random bits, so that nothing can be guessed from its hash.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- The last letters, by which its owner tells it from others.
  hint text not null check (char_length(hint) = 4),
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  reminded_at timestamptz,
  revoked_at timestamptz,
  -- Nobody: its owner's access ended.
  revoked_by uuid,
  primary key (organisation_id, id),
  check (expires_at > made_at and expires_at <= made_at + interval '366 days'),
  check (revoked_by is null or revoked_at is not null)
);
create index api_keys__person on platform.api_keys (organisation_id, person_id, id desc);
create index api_keys__expires_at on platform.api_keys (organisation_id, expires_at) where revoked_at is null;
select platform.guard('platform.api_keys');
revoke update, delete on platform.api_keys from etalase_server;
grant update (last_used_at, reminded_at, revoked_at, revoked_by) on platform.api_keys to etalase_server;
-- What is revoked stays revoked.
create policy revoked_stays on platform.api_keys as restrictive for update using (revoked_at is null) with check (true);

-- By which key it was done, under the name that the key had. A refused pair would be an entry that names half a key.
alter table platform.audit_log add column key_id uuid;
alter table platform.audit_log add column key_name text;
alter table platform.audit_log add constraint audit_log__key check ((key_id is null) = (key_name is null));
