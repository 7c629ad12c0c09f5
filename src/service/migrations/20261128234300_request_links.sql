-- How requests hang together: `request_id` is blocked by, a duplicate of, or part of `other_id`.
create table service.request_links (
  organisation_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('blocked_by', 'duplicate_of', 'part_of')),
  other_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, request_id, kind, other_id),
  foreign key (organisation_id, request_id) references service.requests (organisation_id, id),
  foreign key (organisation_id, other_id) references service.requests (organisation_id, id),
  check (request_id <> other_id)
);
create index request_links__other on service.request_links (organisation_id, other_id, kind);
select platform.guard('service.request_links');
revoke update on service.request_links from etalase_server;
create policy own_act on service.request_links as restrictive for insert
  with check (made_by = (select platform.person_id()));

-- No request is blocked by itself, is its own duplicate or its own part over others. Whoever links holds the organisation's links
-- still, so that of two links that would close a circle together the second one sees the first.
create function service.refuse_link_circle() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('links:' || new.organisation_id::text, 0));
  if exists (
    with recursive reached(id) as (
      select new.other_id
      union
      select l.other_id from service.request_links l join reached r on l.request_id = r.id
        where l.organisation_id = new.organisation_id and l.kind = new.kind)
    select from reached where id = new.request_id)
  then
    raise exception 'these links of requests would close a circle'
      using errcode = 'integrity_constraint_violation', constraint = 'request_links__no_circle';
  end if;
  return new;
end $$;
create trigger request_links__no_circle before insert on service.request_links
  for each row execute function service.refuse_link_circle();

-- Links are told in the timelines of both requests, and so is what became of the other one.
alter table service.request_events drop constraint request_events_kind_check;
alter table service.request_events add constraint request_events_kind_check check (kind in ('submitted', 'accepted',
  'assigned', 'responded', 'handed_on', 'paused', 'resumed', 'completed', 'confirmed', 'reopened', 'cancelled', 'commented',
  'attached', 'corrected', 'updated', 'approved', 'declined', 'linked', 'unlinked', 'linked_changed'));
