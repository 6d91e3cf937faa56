-- When a person has a document sent again, its ladder of pauses begins anew: attempts up to this number no longer count. The number itself goes
-- on, because it is the fence that keeps late verdicts out.
alter table outbox add column forgiven int not null default 0;
