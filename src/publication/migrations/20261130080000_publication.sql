-- What units promised and achieved, quarter by quarter, as it was published.
create schema publication;
grant usage on schema publication to etalase_server;

-- What was published stays as it is, for whoever owns the tables too: an owner has to take a trigger away first, and replaying
-- sessions do not skip it.
create function publication.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is frozen: % is refused', tg_relid::regclass, tg_op using errcode = 'restrict_violation';
end $$;

create function publication.freeze(frozen regclass) returns void language plpgsql as $$
begin
  perform platform.guard_append_only(frozen);
  execute format('revoke truncate on %s from etalase_server', frozen);
  execute format('create trigger stays before update or delete on %s
    for each row execute function publication.refuse_change()', frozen);
  execute format('create trigger stays_whole before truncate on %s
    for each statement execute function publication.refuse_change()', frozen);
  execute format('alter table %s enable always trigger stays', frozen);
  execute format('alter table %s enable always trigger stays_whole', frozen);
end $$;

-- One publication a quarter: whoever comes second finds it taken.
create table publication.quarters (
  organisation_id uuid not null,
  -- Its first day.
  quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
  id uuid not null,
  published_at timestamptz not null,
  -- What credits were counted in by then; null: in nothing yet.
  currency text check (currency in ('rupiah', 'points')),
  primary key (organisation_id, quarter),
  constraint quarters__id unique (organisation_id, id)
);
select publication.freeze('publication.quarters');

create table publication.units (
  organisation_id uuid not null,
  quarter date not null,
  unit_id uuid not null,
  -- In the order of the tree as it was.
  place integer not null,
  -- As the unit was called then.
  name_id text not null,
  name_en text not null,
  code text not null,
  total jsonb not null,
  services jsonb not null,
  primary key (organisation_id, quarter, unit_id),
  constraint units__place unique (organisation_id, quarter, place),
  constraint units__quarter foreign key (organisation_id, quarter)
    references publication.quarters (organisation_id, quarter)
);
select publication.freeze('publication.units');
