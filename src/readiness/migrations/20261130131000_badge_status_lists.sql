-- Lists of revocations that issuers of badges publish, as an administrator brought them: the newest of each, in its signed form, so
-- that its signature is verified anew whenever it is asked.
create table readiness.badge_status_lists (
  organisation_id uuid not null,
  id uuid not null,
  issuer_id uuid not null,
  -- As badges name it.
  address text not null,
  purposes text[] not null,
  valid_from timestamptz not null,
  -- Null: it names no end.
  valid_until timestamptz,
  -- Until when it is believed not to be out of date.
  held_until timestamptz not null,
  content bytea not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  primary key (organisation_id, id),
  constraint badge_status_lists__address unique (organisation_id, issuer_id, address),
  constraint badge_status_lists__issuer_id foreign key (organisation_id, issuer_id)
    references readiness.badge_issuers (organisation_id, id) on delete cascade
);
select platform.guard('readiness.badge_status_lists');

alter table readiness.badges drop constraint badges_status_check;
alter table readiness.badges add constraint badges__status
  check (status in ('none', 'good', 'not_at_hand', 'not_supported', 'list_invalid', 'list_stale'));

-- What was found when badges that had been handed in were looked up again; the newest counts.
create table readiness.badge_checks (
  organisation_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  checked_at timestamptz not null,
  status text not null check (status in
    ('none', 'good', 'not_at_hand', 'not_supported', 'list_invalid', 'list_stale', 'revoked', 'suspended')),
  -- Until when the lists are believed that say so.
  held_until timestamptz,
  primary key (organisation_id, id),
  constraint badge_checks__evidence_id foreign key (organisation_id, evidence_id)
    references readiness.badges (organisation_id, evidence_id)
);
create index badge_checks__evidence on readiness.badge_checks (organisation_id, evidence_id, checked_at desc);
select platform.guard_append_only('readiness.badge_checks');
