-- A file that was removed leaves its name, so that one still knows what was brought in.
alter table intake.run_files alter column id drop not null;
