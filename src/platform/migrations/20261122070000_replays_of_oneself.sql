-- What a write was answered may be read by whoever made it, and by the job that forgets it, which runs without a person.
create policy person_reads on platform.replays as restrictive for select
  using (person_id = (select platform.person_id()) or (select platform.person_id()) is null);
create policy person_writes on platform.replays as restrictive for insert with check (person_id = (select platform.person_id()));
create policy person_changes on platform.replays as restrictive for update using (person_id = (select platform.person_id()));
