-- Approvals: what the terms of a service ask for, what a request waits for, and what its approvers were told.
alter table service.terms add column approvals jsonb not null default '{"order": "in_order", "steps": []}';

-- A cache of the timeline like the columns from `state` on: whose approval a request needs (units whose heads, and people by
-- name), and who decided.
alter table service.requests
  add column approval_units uuid[] not null default '{}',
  add column approval_people uuid[] not null default '{}',
  add column decided_by uuid[] not null default '{}';
create index requests__awaiting_approval on service.requests (organisation_id, submitted_at, id)
  where state = 'awaiting_approval';

alter table service.request_events drop constraint request_events_kind_check;
alter table service.request_events add constraint request_events_kind_check check (kind in ('submitted', 'accepted',
  'assigned', 'responded', 'handed_on', 'paused', 'resumed', 'completed', 'confirmed', 'reopened', 'cancelled', 'commented',
  'attached', 'corrected', 'updated', 'approved', 'declined'));

-- Each approval has alarms of its own: `step` counts from 0, and is -1 for the two promises of the serving unit.
alter table service.alarms add column step smallint not null default -1;
alter table service.alarms drop constraint alarms_target_check;
alter table service.alarms add constraint alarms_target_check check (target in ('response', 'completion', 'approval'));
alter table service.alarms add constraint alarms_step_check check ((target = 'approval') = (step >= 0));
alter table service.alarms drop constraint alarms_pkey;
alter table service.alarms add primary key (organisation_id, request_id, target, step, what);
