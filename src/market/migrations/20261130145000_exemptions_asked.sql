-- Lists of exemptions are read in the order in which they were asked for, a page at a time.
create index exemptions__asked on market.exemptions (organisation_id, asked_at, id);
