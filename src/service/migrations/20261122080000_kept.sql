-- What is retired or over stays: the server changes these rows, and never takes one away.
revoke delete on service.services, service.rating_reasons, service.requests, service.number_counters from etalase_server;
