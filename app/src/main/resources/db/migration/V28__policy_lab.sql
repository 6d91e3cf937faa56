-- What was asked when an order was routed: enough to ask again under another policy. Text, as nothing in the database looks into it, and null
-- where it was decided before questions were kept.
alter table routing_decision add column question text;

-- Decisions lie in the order of their time: a few bytes for each 32 pages find those of the last month.
create index routing_decision_when on routing_decision using brin (decided_at) with (pages_per_range = 32);

-- A version on trial is in force only for the orders of its rollout.
alter table policy add column trial boolean not null default false;

-- A share of the orders is routed under a version on trial.
create table policy_rollout (
    merchant_id uuid not null references merchant,
    id uuid not null,
    version int not null,                           -- of the policy 'routing', on trial
    against int not null,                           -- the version in force when it began
    share int not null check (share between 1 and 100),
    started_at timestamptz not null,
    started_by text not null,
    ended_at timestamptz,
    ended_by text not null default '',
    outcome text check (outcome in ('PROMOTED', 'WITHDRAWN')),
    primary key (merchant_id, id),
    check ((ended_at is null) = (outcome is null))
);
create unique index policy_rollout_running on policy_rollout (merchant_id) where ended_at is null;

-- Decisions of before, asked again under another policy.
create table policy_replay (
    merchant_id uuid not null references merchant,
    id uuid not null,
    days int not null check (days between 1 and 90),
    wishes jsonb not null,
    against int not null,                           -- the version in force when it was asked for
    asked_at timestamptz not null,
    asked_by text not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    decisions int not null default 0,
    done int not null default 0,
    result jsonb,
    trouble text not null default '',
    finished_at timestamptz,
    primary key (merchant_id, id)
);
create index policy_replay_open on policy_replay (merchant_id, asked_at) where state in ('WAITING', 'RUNNING');
