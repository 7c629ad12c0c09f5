-- What the planner knows of a table, brought up to date within a large load. Foreign keys are checked by plans that were made
-- when the table was nearly empty; without this each check reads the organisation's whole table. The server's role owns no
-- table and may not analyse by itself.
create function platform.refresh_statistics(loaded regclass) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  execute format('analyze %s', loaded);
end $$;
revoke all on function platform.refresh_statistics(regclass) from public;
grant execute on function platform.refresh_statistics(regclass) to etalase_server;
