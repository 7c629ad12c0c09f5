-- Most places wait when they are written: what no batch has counted need not stand in the indexes of batches.
drop index measurement.places__unit_batch;
drop index measurement.places__service_batch;
create index places__unit_batch on measurement.places (organisation_id, unit_batch_id) where unit_batch_id is not null;
create index places__service_batch on measurement.places (organisation_id, service_batch_id) where service_batch_id is not null;

-- Few rows, each changed again and again while its period lasts: with room beside it a row changes without its index.
alter table measurement.moments set (fillfactor = 50);
alter table measurement.steps set (fillfactor = 50);
alter table measurement.tallies set (fillfactor = 80);
