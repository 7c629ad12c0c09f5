-- A verdict is changed while nothing has counted it, and never taken away.
revoke delete on measurement.ratings from etalase_server;
