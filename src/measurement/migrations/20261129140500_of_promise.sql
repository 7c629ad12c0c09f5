-- Which fortieth of its promise a request took, counted from half of the promise (1) to one and a half (40); null outside of
-- these, and where nothing was promised. Requests completed before this migration get it by `rebuild tallies`.
alter table measurement.timed_requests add column of_promise smallint check (of_promise between 1 and 40);
