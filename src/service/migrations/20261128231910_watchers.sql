-- Who watches a request. `added`: by a colleague, which lets them see it; whoever watches by themselves saw it before, and sees
-- it no longer than they would without watching.
create table service.watchers (
  organisation_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  added boolean not null generated always as (added_by <> person_id) stored,
  primary key (organisation_id, request_id, person_id),
  foreign key (organisation_id, request_id) references service.requests (organisation_id, id) on delete cascade
);
create index watchers__person on service.watchers (organisation_id, person_id, request_id);
select platform.guard('service.watchers');
-- Nobody is written down as having let somebody in but the person whose act it is.
create policy own_act on service.watchers as restrictive for insert
  with check (added_by = (select platform.person_id()));
create policy own_change on service.watchers as restrictive for update
  using (true) with check (added_by = (select platform.person_id()));

-- As before, and what the person was let in to watch, or decided on.
create or replace function service.newest_found(query tsquery, looker uuid, units uuid[], most integer) returns setof uuid
  language plpgsql stable parallel safe rows 20 security definer set search_path = ''
  as $$
declare
  seen text := 'select r.id from service.requests r where r.organisation_id = $1 and r.words operator(pg_catalog.@@) $2';
begin
  if units is not null then
    seen := seen || ' and (r.asker_id = $3 or r.asked_for_id = $3 or r.assignee_id = $3 or $3 = any (r.decided_by) or exists (
      select 1 from service.request_units u where u.organisation_id = $1 and u.request_id = r.id and u.unit_id = any ($4))
      or r.id in (select w.request_id from service.watchers w where w.organisation_id = $1 and w.person_id = $3 and w.added))';
  end if;
  return query execute seen || ' order by r.submitted_at desc, r.id desc limit $5'
    using platform.organisation_id(), query, looker, units, most;
end $$;
