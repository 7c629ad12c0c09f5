-- What users of services want changed, and what was not answered in time.
create schema voice;
grant usage on schema voice to etalase_server;

-- In how many working days each step has to answer. An organisation without a row has the defaults of the program.
create table voice.terms (
  organisation_id uuid not null primary key,
  answer_days smallint not null check (answer_days between 1 and 60),
  escalation_days smallint not null check (escalation_days between 1 and 30),
  changed_at timestamptz not null
);
select platform.guard('voice.terms');

-- What somebody has to answer: a proposal, or an escalation of a request.
create table voice.matters (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('proposal', 'escalation')),
  -- The unit that answers first.
  unit_id uuid not null,
  -- The first answer is waited for in round 1; a promised date that passes begins another.
  round smallint not null default 1,
  waits text not null check (waits in ('answer', 'promise', 'asker', 'nothing')),
  promised_on date,
  promises smallint not null default 0,
  -- When it has to be looked at next; null: never again by itself.
  look_at timestamptz,
  primary key (organisation_id, id)
);
create index matters__look on voice.matters (organisation_id, look_at) where look_at is not null;
create index matters__unit on voice.matters (organisation_id, unit_id) where waits = 'answer';
select platform.guard('voice.matters');

-- Each step of the ladder once, whatever process climbs it.
create table voice.rungs (
  organisation_id uuid not null,
  matter_id uuid not null,
  round smallint not null,
  step smallint not null,
  unit_id uuid not null,
  asked_at timestamptz not null,
  -- The first instant after the term; null: the unit has no working time.
  due_at timestamptz,
  -- The last day of the term, in the unit's zone.
  due_on date,
  told_to uuid[] not null,
  primary key (organisation_id, matter_id, round, step),
  foreign key (organisation_id, matter_id) references voice.matters (organisation_id, id)
);
select platform.guard_append_only('voice.rungs');

create function voice.words(text) returns tsvector language sql immutable parallel safe
  as $$ select to_tsvector('indonesian'::regconfig, $1) || to_tsvector('english'::regconfig, $1) || to_tsvector('simple'::regconfig, $1) $$;

create table voice.proposals (
  organisation_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  unit_id uuid not null,
  author_id uuid not null,
  title text not null check (char_length(title) <= 120),
  text text not null check (char_length(text) <= 4000),
  made_at timestamptz not null,
  state text not null check (state in ('open', 'accepted', 'done', 'declined', 'withdrawn', 'merged', 'removed')),
  -- Kept in the transaction of each vote, under the lock of this row: lists sort by it.
  votes integer not null default 0,
  merged_into uuid,
  closed_at timestamptz,
  closing_reason text,
  words tsvector not null generated always as (
    setweight(voice.words(title), 'A') || setweight(voice.words(text), 'C')) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references voice.matters (organisation_id, id),
  foreign key (organisation_id, merged_into) references voice.proposals (organisation_id, id),
  check ((state = 'merged') = (merged_into is not null)),
  check ((state in ('open', 'accepted')) = (closed_at is null))
);
create index proposals__votes on voice.proposals (organisation_id, votes desc, id desc);
create index proposals__newest on voice.proposals (organisation_id, made_at desc, id desc);
create index proposals__service on voice.proposals (organisation_id, service_id);
create index proposals__unit on voice.proposals (organisation_id, unit_id);
create index proposals__author on voice.proposals (organisation_id, author_id);
create index proposals__words on voice.proposals using gin (words);
create index proposals__merged on voice.proposals (organisation_id, merged_into) where merged_into is not null;
select platform.guard('voice.proposals');

-- Former wordings.
create table voice.edits (
  organisation_id uuid not null,
  proposal_id uuid not null,
  id uuid not null,
  title text not null,
  text text not null,
  until timestamptz not null,
  primary key (organisation_id, proposal_id, id),
  foreign key (organisation_id, proposal_id) references voice.proposals (organisation_id, id)
);
select platform.guard_append_only('voice.edits');

-- One a person and proposal. Never told to anybody but the person; bound while the proposal is open or accepted.
create table voice.votes (
  organisation_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  given_at timestamptz not null,
  primary key (organisation_id, proposal_id, person_id),
  foreign key (organisation_id, proposal_id) references voice.proposals (organisation_id, id)
);
create index votes__person on voice.votes (organisation_id, person_id, proposal_id);
select platform.guard('voice.votes');

-- Answers for a unit, and objections to them.
create table voice.statements (
  organisation_id uuid not null,
  matter_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('accepted', 'declined', 'done', 'answered', 'objected')),
  person_id uuid not null,
  unit_id uuid,
  round smallint not null,
  said_at timestamptz not null,
  text text not null check (char_length(text) between 1 and 2000),
  promised_on date,
  late boolean not null,
  primary key (organisation_id, matter_id, id),
  foreign key (organisation_id, matter_id) references voice.matters (organisation_id, id),
  check ((kind = 'accepted') = (promised_on is not null))
);
select platform.guard_append_only('voice.statements');

create table voice.escalations (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  number text not null,
  summary text not null,
  -- Who asked, and for whom.
  askers uuid[] not null,
  begun_by uuid not null,
  ground text not null check (ground in ('promise_broken', 'reopened', 'declined')),
  reason text not null check (char_length(reason) between 1 and 2000),
  begun_at timestamptz not null,
  state text not null check (state in ('open', 'answered', 'closed')),
  closed_at timestamptz,
  closed_how text check (closed_how in ('accepted', 'silence', 'withdrawn', 'completed', 'cancelled', 'declined', 'top')),
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references voice.matters (organisation_id, id),
  check ((state = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closed_how is null))
);
-- One at a time.
create unique index escalations__one_open on voice.escalations (organisation_id, request_id) where closed_at is null;
create index escalations__request on voice.escalations (organisation_id, request_id, begun_at desc);
select platform.guard('voice.escalations');
