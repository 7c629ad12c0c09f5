-- What concerns a quarter that was published and was posted since is found by the days that it concerns, of one unit or of all.
create index transactions__concerns on market.transactions (organisation_id, concerns_on);
