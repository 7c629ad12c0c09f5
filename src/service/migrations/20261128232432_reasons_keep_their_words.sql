-- What a reason says is what raters chose by: other words are another reason. Its order, and whether it is offered, may change.
revoke update on service.rating_reasons from etalase_server;
grant update (position, retired_at) on service.rating_reasons to etalase_server;
