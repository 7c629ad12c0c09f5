-- Weeks are rolled up as months are, so that charts of weeks read no days.
alter table measurement.tallies drop constraint tallies_span_check;
alter table measurement.tallies add constraint tallies_span_check check (span in ('day', 'week', 'month', 'quarter', 'quarter_mix'));
insert into measurement.tallies (organisation_id, span, subject_kind, subject_id, start, measure, value, stratum, count)
  select organisation_id, 'week', subject_kind, subject_id, date_trunc('week', start)::date, measure, value, '', sum(count)
  from measurement.tallies where span = 'day' group by 1, 3, 4, 5, 6, 7;

-- The units that a verdict on a unit counts for: those above it, from the top, and itself. The moments below are kept by it; it
-- follows the tree of the organisation.
create table measurement.paths (
  organisation_id uuid not null,
  unit_id uuid not null,
  path uuid[] not null,
  primary key (organisation_id, unit_id)
);
select platform.guard('measurement.paths');

-- What the clustered methods need of the people behind the counts of a service, or of a unit with all units below.
create table measurement.moments (
  organisation_id uuid not null,
  subject_kind text not null check (subject_kind in ('unit', 'service')),
  subject_id uuid not null,
  period text not null check (period in ('week', 'month', 'quarter', 'year')),
  start date not null,
  layer text not null check (layer in ('satisfaction', 'effort', 'promise')),
  raters integer not null,
  repeated integer not null,
  answers bigint not null,
  sum bigint not null,
  sum_squares bigint not null,
  n_squared bigint not null,
  n_times_sum bigint not null,
  sum_squared bigint not null,
  satisfied bigint not null,
  n_times_satisfied bigint not null,
  satisfied_squared bigint not null,
  primary key (organisation_id, subject_kind, subject_id, period, start, layer)
);
select platform.guard('measurement.moments');

-- What one person answered this year and week, to tell what a further answer adds to the moments.
create index raters__rater on measurement.raters (organisation_id, rater_id, span, start);

-- Changes with everything that is counted of a subject in a month (a number drawn at random, so that no two states share one):
-- what was read under the same numbers need not be read again.
create table measurement.steps (
  organisation_id uuid not null,
  subject_kind text not null check (subject_kind in ('unit', 'service')),
  subject_id uuid not null,
  month date not null,
  released bigint not null default 0,
  timed bigint not null default 0,
  primary key (organisation_id, subject_kind, subject_id, month)
);
select platform.guard('measurement.steps');

insert into measurement.paths (organisation_id, unit_id, path)
  select organisation_id, id, ancestors || id from organisation.unit_names u
  where exists (select from measurement.raters r where r.organisation_id = u.organisation_id and r.subject_kind = 'unit' and r.subject_id = u.id);
insert into measurement.moments
  with people as (
    select r.organisation_id, r.subject_kind, o.owner, k.period, date_trunc(k.period, r.start)::date as start, r.layer, r.rater_id,
      sum(r.n) as n, sum(r.sum) as sum, sum(r.sum_squares) as squares, sum(r.satisfied) as satisfied
    from measurement.raters r
    join (values ('week', 'week'), ('month', 'month'), ('quarter', 'month'), ('year', 'month')) as k(period, span) on k.span = r.span
    left join measurement.paths p on p.organisation_id = r.organisation_id and p.unit_id = r.subject_id and r.subject_kind = 'unit'
    cross join lateral unnest(coalesce(p.path, array[r.subject_id])) as o(owner)
    group by 1, 2, 3, 4, 5, 6, 7)
  select organisation_id, subject_kind, owner, period, start, layer, count(*), count(*) filter (where n > 1), sum(n), sum(sum), sum(squares),
    sum(n * n), sum(n * sum), sum(sum * sum), sum(satisfied), sum(n * satisfied), sum(satisfied * satisfied)
  from people group by 1, 2, 3, 4, 5, 6;
