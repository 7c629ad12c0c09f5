-- Open Badges: whose badges the organisation believes, which achievement proves which kind, and the badges that proved something.

create table readiness.badge_issuers (
  organisation_id uuid not null,
  id uuid not null,
  -- As badges name it: an address or a DID.
  issuer text not null,
  name text not null,
  -- [{"id": as proofs name it or null, "publicKey": a Multikey or a JWK as text}]
  keys jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (organisation_id, id),
  constraint badge_issuers__issuer unique (organisation_id, issuer)
);
select platform.guard('readiness.badge_issuers');

create table readiness.badge_achievements (
  organisation_id uuid not null,
  id uuid not null,
  issuer_id uuid not null,
  -- As badges of the issuer name it.
  achievement_id text not null,
  kind_id uuid not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (organisation_id, id),
  constraint badge_achievements__achievement unique (organisation_id, issuer_id, achievement_id),
  constraint badge_achievements__issuer_id foreign key (organisation_id, issuer_id)
    references readiness.badge_issuers (organisation_id, id) on delete cascade,
  constraint badge_achievements__kind_id foreign key (organisation_id, kind_id)
    references readiness.kinds (organisation_id, id)
);
select platform.guard('readiness.badge_achievements');

-- What a verified badge said, beside the evidence that it became.
create table readiness.badges (
  organisation_id uuid not null,
  evidence_id uuid not null,
  -- The same for the same badge in whatever file: a digest of issuer and id.
  identity text not null,
  issuer text not null,
  issuer_name text not null,
  achievement_id text not null,
  name text not null,
  status text not null check (status in ('none', 'good', 'not_at_hand', 'not_supported', 'list_invalid')),
  proof text not null,
  primary key (organisation_id, evidence_id),
  constraint badges__evidence_id foreign key (organisation_id, evidence_id)
    references readiness.evidence (organisation_id, id)
);
create index badges__identity on readiness.badges (organisation_id, identity);
select platform.guard_append_only('readiness.badges');
