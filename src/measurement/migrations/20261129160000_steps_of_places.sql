-- Changes whenever a unit comes to stand elsewhere (a number drawn at random), so that what was read while it moved is not taken
-- for what was kept of its place before, should it move back.
alter table measurement.paths add column step bigint not null default floor(random() * 140737488355328)::bigint;
