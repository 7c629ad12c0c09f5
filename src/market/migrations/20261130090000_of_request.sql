-- Everything posted of a request is read whenever its clocks are.
create index transactions__request on market.transactions (organisation_id, request_id, number);
