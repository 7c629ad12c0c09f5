-- Who answers for a unit is asked with every request: found without reading all who work there.
create index assignments__heads on organisation.assignments (organisation_id, unit_id) where head;
