-- How many requests wait for a service is told beside those of other units.
create index requests__waiting_by_service on service.requests (organisation_id, service_id)
  where state in ('open', 'in_progress', 'paused');
