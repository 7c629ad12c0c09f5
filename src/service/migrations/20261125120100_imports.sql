-- What an import wrote, so that it can be taken back whole while nothing was added on top of it.
create table service.imports (
  organisation_id uuid not null,
  id uuid not null,
  system text not null,
  at timestamptz not null,
  -- Services that it made.
  services uuid[] not null,
  undone_at timestamptz,
  primary key (organisation_id, id)
);
-- Requests that it made, and those that were there and to which it added events.
create table service.import_requests (
  organisation_id uuid not null,
  import_id uuid not null,
  request_id uuid not null,
  made boolean not null,
  -- The events that it added, by their keys of the source; of a request that it made: all that are from a source.
  added text[] not null,
  primary key (organisation_id, import_id, request_id),
  foreign key (organisation_id, import_id) references service.imports (organisation_id, id)
);
create index import_requests__request on service.import_requests (organisation_id, request_id);
select platform.guard_append_only('service.imports');
select platform.guard_append_only('service.import_requests');

-- What was added on top: what people did to its requests since (what the system does by itself goes with a request that the
-- import made), and later imports that added to them. It runs as whoever asks.
create function service.stands_on_import(imported uuid, out acted bigint, out continued bigint)
  language sql stable set search_path = '' as $$
  select
    (select count(distinct e.request_id) from service.import_requests i
      join service.imports m on m.organisation_id = i.organisation_id and m.id = i.import_id
      join service.request_events e on e.organisation_id = i.organisation_id and e.request_id = i.request_id
      where i.organisation_id = platform.organisation_id() and i.import_id = imported and e.source_key is null
        and (case when i.made then e.actor_id is not null else e.recorded_at >= m.at end)),
    (select count(distinct i.request_id) from service.import_requests i
      join service.imports m on m.organisation_id = i.organisation_id and m.id = i.import_id
      join service.import_requests later on later.organisation_id = i.organisation_id and later.request_id = i.request_id
        and later.import_id <> i.import_id
      join service.imports l on l.organisation_id = later.organisation_id and l.id = later.import_id
      where i.organisation_id = platform.organisation_id() and i.import_id = imported and l.undone_at is null and l.at > m.at)
$$;
grant execute on function service.stands_on_import(uuid) to etalase_server;

-- The server may delete no request and no event. This takes back one import, and nothing else: it names the organisation itself
-- because it runs as the owner, looks once more whether nothing stands on the import with its requests held still, and answers
-- whether it did so. What refers to a request in any other way forbids it too.
create function service.undo_import(imported uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  organisation uuid := platform.organisation_id();
  taken service.imports;
  made_requests uuid[];
  unused uuid[];
begin
  select * into taken from service.imports where organisation_id = organisation and id = imported and undone_at is null for update;
  if not found then return false; end if;
  perform from service.requests where organisation_id = organisation and id in
    (select request_id from service.import_requests where organisation_id = organisation and import_id = imported) for update;
  if exists (select from service.stands_on_import(imported) where acted + continued > 0) then return false; end if;
  delete from service.request_events e using service.import_requests i
    where i.organisation_id = organisation and i.import_id = imported and not i.made
      and e.organisation_id = organisation and e.request_id = i.request_id and e.source_key = any (i.added);
  select coalesce(array_agg(request_id), '{}') into made_requests
    from service.import_requests where organisation_id = organisation and import_id = imported and made;
  delete from service.alarms where organisation_id = organisation and request_id = any (made_requests);
  delete from service.request_units where organisation_id = organisation and request_id = any (made_requests);
  delete from service.request_events where organisation_id = organisation and request_id = any (made_requests);
  delete from service.requests where organisation_id = organisation and id = any (made_requests);
  select coalesce(array_agg(id), '{}') into unused from unnest(taken.services) id where not exists
    (select from service.requests r where r.organisation_id = organisation and r.service_id = id);
  delete from service.service_askers where organisation_id = organisation and service_id = any (unused);
  delete from service.rating_reasons where organisation_id = organisation and service_id = any (unused);
  delete from service.terms where organisation_id = organisation and service_id = any (unused);
  delete from service.services where organisation_id = organisation and id = any (unused);
  update service.imports set undone_at = clock_timestamp() where organisation_id = organisation and id = imported;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
revoke all on function service.undo_import(uuid) from public;
grant execute on function service.undo_import(uuid) to etalase_server;
