-- Guarantees of services, and the ledger in which broken promises are paid, unit to unit. Whole numbers of the smallest unit.
create schema market;
grant usage on schema market to etalase_server;

-- What is written here stays as it is, for whoever owns the tables too: an owner has to take a trigger away first, and replaying
-- sessions do not skip it.
create function market.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_relid::regclass, tg_op using errcode = 'restrict_violation';
end $$;

create function market.guard_forever(guarded regclass) returns void language plpgsql as $$
begin
  perform platform.guard_append_only(guarded);
  execute format('revoke truncate on %s from etalase_server', guarded);
  execute format('create trigger stays before update or delete on %s
    for each row execute function market.refuse_change()', guarded);
  execute format('create trigger stays_whole before truncate on %s
    for each statement execute function market.refuse_change()', guarded);
  execute format('alter table %s enable always trigger stays', guarded);
  execute format('alter table %s enable always trigger stays_whole', guarded);
end $$;

-- In what an organisation counts; chosen once.
create table market.currencies (
  organisation_id uuid not null primary key,
  currency text not null check (currency in ('rupiah', 'points')),
  chosen_at timestamptz not null,
  chosen_by uuid not null
);
select market.guard_forever('market.currencies');

-- The most that one unit pays another in a calendar year, from a moment on; null: no bound.
create table market.caps (
  organisation_id uuid not null,
  id uuid not null,
  since timestamptz not null,
  amount bigint check (amount > 0),
  made_by uuid not null,
  primary key (organisation_id, id)
);
create index caps__since on market.caps (organisation_id, since desc);
select market.guard_forever('market.caps');

-- What services guarantee, from a moment on. A request is judged by what was in force when it was asked.
create table market.guarantees (
  organisation_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  since timestamptz not null,
  kind text not null check (kind in ('individual', 'overall', 'none')),
  pays jsonb not null check (jsonb_typeof(pays) = 'array'),
  made_by uuid not null,
  primary key (organisation_id, id)
);
create index guarantees__service on market.guarantees (organisation_id, service_id, since desc);
select market.guard_forever('market.guarantees');

-- What units promise each other of a request that is handed on to them, from a moment on; null: nothing.
create table market.hop_promises (
  organisation_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  since timestamptz not null,
  minutes integer check (minutes > 0),
  made_by uuid not null,
  primary key (organisation_id, id)
);
create index hop_promises__unit on market.hop_promises (organisation_id, unit_id, since desc);
select market.guard_forever('market.hop_promises');

create table market.accounts (
  organisation_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, id),
  constraint accounts__unit unique (organisation_id, unit_id)
);
select market.guard_forever('market.accounts');

create table market.closings (
  organisation_id uuid not null,
  month date not null check (extract(day from month) = 1),
  closed_at timestamptz not null,
  closed_by uuid not null,
  transactions integer not null,
  -- What moved, in the smallest unit.
  turnover bigint not null,
  primary key (organisation_id, month)
);
select market.guard_forever('market.closings');

create table market.transactions (
  organisation_id uuid not null,
  id uuid not null,
  number bigint generated always as identity,
  kind text not null check (kind in ('credit', 'credit_reversal', 'recharge', 'recharge_reversal')),
  request_id uuid not null,
  service_id uuid not null,
  -- Who pays whom; of a reversal as in what it reverses.
  payer_unit_id uuid not null,
  payee_unit_id uuid not null,
  breach text not null
    check (breach in ('late_response', 'late_completion', 'reopened', 'not_ready', 'missed_appointment')),
  over_minutes integer not null check (over_minutes >= 0),
  -- When it came to that.
  reached_at timestamptz not null,
  -- How often everything of this request was reversed before.
  generation integer not null check (generation >= 0),
  -- What it stands for by the guarantee, what was paid of it, and what a cap cut off.
  base bigint not null check (base >= 0),
  amount bigint not null check (amount >= 0),
  cut bigint not null default 0 check (cut >= 0),
  uplifted boolean not null default false,
  on_top boolean not null default false,
  -- The day that it concerns, and the one on which it is booked: in an open month.
  concerns_on date not null,
  booked_on date not null,
  month date not null generated always as (date_trunc('month', booked_on::timestamp)::date) stored,
  posted_at timestamptz not null,
  reason text not null,
  note text not null default '',
  reverses_id uuid,
  primary key (organisation_id, id),
  check (payer_unit_id <> payee_unit_id),
  check ((reverses_id is not null) = (kind in ('credit_reversal', 'recharge_reversal'))),
  constraint transactions__reverses foreign key (organisation_id, reverses_id)
    references market.transactions (organisation_id, id)
);
-- Nothing is reversed twice, and the same breach never pays twice.
create unique index transactions__reversed_once on market.transactions (organisation_id, reverses_id)
  where reverses_id is not null;
create unique index transactions__paid_once
  on market.transactions (organisation_id, request_id, breach, over_minutes, generation) where kind = 'credit';
create unique index transactions__recharged_once
  on market.transactions (organisation_id, request_id, payer_unit_id, generation) where kind = 'recharge';
create index transactions__month on market.transactions (organisation_id, month, number);
create index transactions__pair
  on market.transactions (organisation_id, payer_unit_id, payee_unit_id, concerns_on);
select market.guard_forever('market.transactions');

create table market.entries (
  organisation_id uuid not null,
  transaction_id uuid not null,
  account_id uuid not null,
  amount bigint not null check (amount <> 0),
  booked_on date not null,
  primary key (organisation_id, transaction_id, account_id),
  constraint entries__transaction_id foreign key (organisation_id, transaction_id)
    references market.transactions (organisation_id, id),
  constraint entries__account_id foreign key (organisation_id, account_id)
    references market.accounts (organisation_id, id)
);
create index entries__account on market.entries (organisation_id, account_id, booked_on) include (amount);
select market.guard_forever('market.entries');

-- By the end of its transaction whatever is posted sums to zero, moves what it says, and takes back exactly what it reverses.
create function market.check_balanced() returns trigger language plpgsql as $$
declare
  posted market.transactions%rowtype;
  total numeric;
  moved numeric;
  lines integer;
begin
  if tg_table_name = 'entries' then
    select * into posted from market.transactions t
      where t.organisation_id = new.organisation_id and t.id = new.transaction_id;
  else
    posted := new;
  end if;
  select coalesce(sum(e.amount), 0), coalesce(sum(e.amount) filter (where e.amount > 0), 0), count(*)
    into total, moved, lines
    from market.entries e where e.organisation_id = posted.organisation_id and e.transaction_id = posted.id;
  if total <> 0 or moved <> posted.amount or lines <> 2 * (posted.amount > 0)::integer then
    raise exception 'transaction % does not balance: sum %, moved % of %', posted.id, total, moved, posted.amount
      using errcode = 'check_violation', constraint = 'transactions__balanced';
  end if;
  if posted.reverses_id is not null and exists (
    select from market.entries e
    where e.organisation_id = posted.organisation_id and e.transaction_id in (posted.id, posted.reverses_id)
    group by e.account_id having sum(e.amount) <> 0 or count(*) <> 2
  ) then
    raise exception 'transaction % does not take back what it reverses', posted.id
      using errcode = 'check_violation', constraint = 'transactions__reversed_exactly';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on market.transactions
  deferrable initially deferred for each row execute function market.check_balanced();
create constraint trigger balanced after insert on market.entries
  deferrable initially deferred for each row execute function market.check_balanced();

-- Who posts and who closes wait for each other, so that nothing slips into a month while it is being closed.
create function market.refuse_closed() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('market months:' || new.organisation_id, 0));
  if exists (
    select from market.closings c where c.organisation_id = new.organisation_id and c.month >= date_trunc('month', new.booked_on::timestamp)::date
  ) then
    raise exception 'the month of % is closed', new.booked_on
      using errcode = 'check_violation', constraint = 'transactions__month_open';
  end if;
  return new;
end $$;
create trigger month_open before insert on market.transactions
  for each row execute function market.refuse_closed();

-- Lines lie in the month of their transaction.
create function market.refuse_astray() returns trigger language plpgsql as $$
begin
  if not exists (
    select from market.transactions t where t.organisation_id = new.organisation_id and t.id = new.transaction_id
      and t.booked_on = new.booked_on
  ) then
    raise exception 'a line of % is booked on another day than its transaction', new.transaction_id
      using errcode = 'check_violation', constraint = 'entries__booked_on';
  end if;
  return new;
end $$;
create trigger booked_with before insert on market.entries
  for each row execute function market.refuse_astray();

-- Why a breach should cost nothing: asked once a breach by the provider, decided by a steward, and once more by the auditor.
create table market.exemptions (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  breach text not null
    check (breach in ('late_response', 'late_completion', 'reopened', 'not_ready', 'missed_appointment')),
  cause text not null check (cause in ('planned_maintenance', 'askers_fault', 'force_majeure', 'third_party')),
  evidence text not null check (evidence <> ''),
  payer_unit_id uuid not null,
  payee_unit_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (organisation_id, id),
  constraint exemptions__breach unique (organisation_id, request_id, breach)
);
select market.guard_forever('market.exemptions');

create table market.rulings (
  organisation_id uuid not null,
  exemption_id uuid not null,
  step text not null check (step in ('decision', 'appeal')),
  exempt boolean not null,
  reason text not null check (reason <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, exemption_id, step),
  constraint rulings__exemption_id foreign key (organisation_id, exemption_id)
    references market.exemptions (organisation_id, id)
);
select market.guard_forever('market.rulings');

create table market.appeals (
  organisation_id uuid not null,
  exemption_id uuid not null,
  reason text not null check (reason <> ''),
  appealed_by uuid not null,
  appealed_at timestamptz not null,
  primary key (organisation_id, exemption_id),
  constraint appeals__exemption_id foreign key (organisation_id, exemption_id)
    references market.exemptions (organisation_id, id)
);
select market.guard_forever('market.appeals');

-- Which units a promising unit charges for their hops in a request that it paid for.
create table market.recharge_claims (
  organisation_id uuid not null,
  request_id uuid not null,
  unit_id uuid not null,
  claimed_by uuid not null,
  claimed_at timestamptz not null,
  reason text not null check (reason <> ''),
  primary key (organisation_id, request_id, unit_id)
);
select market.guard_forever('market.recharge_claims');

-- Breaches that no clock sees: what other slices tell of a request; the newest row of a kind counts.
create table market.reported_breaches (
  organisation_id uuid not null,
  id uuid not null,
  number bigint generated always as identity,
  request_id uuid not null,
  breach text not null check (breach in ('not_ready', 'missed_appointment')),
  -- Null: it did not happen after all.
  happened_at timestamptz,
  reported_at timestamptz not null,
  primary key (organisation_id, id)
);
create index reported_breaches__request on market.reported_breaches (organisation_id, request_id, breach, number desc);
select market.guard_forever('market.reported_breaches');

-- When a request reaches its next tier if nothing happens: kept so that the clock job finds it, never the truth.
create table market.watches (
  organisation_id uuid not null,
  request_id uuid not null,
  look_at timestamptz not null,
  primary key (organisation_id, request_id)
);
create index watches__look_at on market.watches (organisation_id, look_at);
select platform.guard('market.watches');
