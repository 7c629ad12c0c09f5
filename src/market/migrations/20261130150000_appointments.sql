-- Times that a unit promised to whoever asked, and what was said of them: called off or kept by the unit, kept or missed by whoever
-- asked. Where nobody says anything an appointment was missed, which no row says.
create table market.appointments (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  check (ends_at > starts_at)
);
create index appointments__request on market.appointments (organisation_id, request_id, starts_at);
select market.guard_forever('market.appointments');

create table market.appointment_words (
  organisation_id uuid not null,
  id uuid not null,
  number bigint generated always as identity,
  appointment_id uuid not null,
  what text not null check (what in ('kept', 'missed', 'called_off')),
  side text not null check (side in ('unit', 'asker')),
  note text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (organisation_id, id),
  check (side = 'unit' and what <> 'missed' or side = 'asker' and what <> 'called_off'),
  constraint appointment_words__appointment_id foreign key (organisation_id, appointment_id)
    references market.appointments (organisation_id, id)
);
create index appointment_words__appointment on market.appointment_words (organisation_id, appointment_id, number);
select market.guard_forever('market.appointment_words');
