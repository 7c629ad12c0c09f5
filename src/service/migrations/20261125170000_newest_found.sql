-- The newest requests that words find among those of one who looks: what the person asked, was served or has, and what the
-- units hold or held; `units` null: all of the organisation. Words are looked up, or the newest are walked through, whichever
-- the planner expects to be less work for these very words, hence planned anew with each call. As with found_requests, the
-- function names the organisation itself and gives ids only; what it finds is read under row-level security.
create function service.newest_found(query tsquery, looker uuid, units uuid[], most integer) returns setof uuid
  language plpgsql stable parallel safe rows 20 security definer set search_path = ''
  as $$
declare
  seen text := 'select r.id from service.requests r where r.organisation_id = $1 and r.words operator(pg_catalog.@@) $2';
begin
  if units is not null then
    seen := seen || ' and (r.asker_id = $3 or r.asked_for_id = $3 or r.assignee_id = $3 or exists (
      select 1 from service.request_units u where u.organisation_id = $1 and u.request_id = r.id and u.unit_id = any ($4)))';
  end if;
  return query execute seen || ' order by r.submitted_at desc, r.id desc limit $5'
    using platform.organisation_id(), query, looker, units, most;
end $$;
revoke execute on function service.newest_found(tsquery, uuid, uuid[], integer) from public;
grant execute on function service.newest_found(tsquery, uuid, uuid[], integer) to etalase_server;
