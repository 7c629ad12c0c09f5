-- Kinds of service that several units offer, what stood beside each other when somebody chose, and outside providers.
create schema choice;
grant usage on schema choice to etalase_server;

create table choice.kinds (
  organisation_id uuid not null,
  id uuid not null,
  name_id text not null,
  name_en text not null,
  description_id text not null,
  description_en text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  constraint kinds__name_id unique (organisation_id, name_id),
  constraint kinds__name_en unique (organisation_id, name_en)
);
select platform.guard('choice.kinds');

-- A service has one kind at most.
create table choice.kind_services (
  organisation_id uuid not null,
  service_id uuid not null,
  kind_id uuid not null,
  -- From when on choices of it are kept.
  since timestamptz not null,
  primary key (organisation_id, service_id),
  constraint kind_services__kind_id foreign key (organisation_id, kind_id)
    references choice.kinds (organisation_id, id) on delete cascade
);
create index kind_services__kind on choice.kind_services (organisation_id, kind_id);
select platform.guard('choice.kind_services');

-- Providers outside of the organisation, with the terms that they publish. Nobody asks them here and nobody rates them.
create table choice.outside_providers (
  organisation_id uuid not null,
  id uuid not null,
  kind_id uuid not null,
  name text not null,
  terms_id text not null,
  terms_en text not null,
  response_minutes integer check (response_minutes > 0),
  completion_minutes integer check (completion_minutes > 0),
  source text not null,
  read_on date not null,
  -- In whole units of the currency.
  price_amount bigint check (price_amount >= 0),
  price_currency text,
  price_per_id text,
  price_per_en text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  constraint outside_providers__kind_id foreign key (organisation_id, kind_id)
    references choice.kinds (organisation_id, id) on delete cascade,
  constraint outside_providers__price check (
    (price_amount is null) = (price_currency is null)
    and (price_amount is null) = (price_per_id is null) and (price_amount is null) = (price_per_en is null))
);
create index outside_providers__kind on choice.outside_providers (organisation_id, kind_id);
select platform.guard('choice.outside_providers');

-- What somebody asked when a kind of service was on offer. It stays as it is, whatever becomes of the kind.
create table choice.choices (
  organisation_id uuid not null,
  request_id uuid not null,
  kind_id uuid not null,
  service_id uuid not null,
  unit_id uuid not null,
  asker_id uuid not null,
  chosen_at timestamptz not null,
  -- In the organisation's zone.
  chosen_on date not null,
  primary key (organisation_id, request_id)
);
create index choices__day on choice.choices (organisation_id, chosen_on, kind_id);
create index choices__asker on choice.choices (organisation_id, asker_id, kind_id, chosen_at);
select platform.guard_append_only('choice.choices');

-- What stood beside each other at that moment, the chosen one included.
create table choice.offers (
  organisation_id uuid not null,
  request_id uuid not null,
  service_id uuid not null,
  unit_id uuid not null,
  primary key (organisation_id, request_id, service_id),
  constraint offers__request_id foreign key (organisation_id, request_id)
    references choice.choices (organisation_id, request_id)
);
select platform.guard_append_only('choice.offers');
create index offers__unit on choice.offers (organisation_id, unit_id, request_id);

-- After a closed quarter, once for each unit and kind: what became of those whose verdict was bad. Null: it waits.
create table choice.goodbyes (
  organisation_id uuid not null,
  kind_id uuid not null,
  unit_id uuid not null,
  quarter date not null,
  gone integer,
  stayed integer,
  silent integer,
  -- By how much repeated answers of one person widen the interval.
  design_effect double precision,
  made_at timestamptz not null,
  primary key (organisation_id, unit_id, kind_id, quarter)
);
select platform.guard_append_only('choice.goodbyes');
