-- Whoever leaves keeps a history, and what is closed was there: the server changes these rows, and never takes one away.
revoke delete on organisation.organisations, organisation.units, organisation.people, organisation.jobs,
  organisation.calendars from etalase_server;
