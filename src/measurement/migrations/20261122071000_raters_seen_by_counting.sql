-- What one person answered within a week is as good as a verdict where the person answered once: only the steps that count see it.
create policy counting_reads on measurement.raters as restrictive for select using ((select measurement.counting()));
