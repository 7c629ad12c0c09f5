-- By what a company knows its people. As with addresses: whoever left keeps the number in the history, and whoever comes back,
-- or is given it anew, may have it.
alter table organisation.people add column number text collate "C" check (number <> '');
create unique index people__number on organisation.people (organisation_id, number) where left_on is null;
