-- Nothing grows for ever. Of documents in and out the contents go after a time; the row stays, by which a late repetition is known (inbox_once,
-- outbox_message). How long is the merchant's policy 'retention'.
alter table inbox add column pruned_at timestamptz;     -- since when body and headers are gone
alter table outbox add column pruned_at timestamptz;    -- since when document and rendered are gone

-- How far walks through big tables have come.
create table retention_mark (
    merchant_id uuid not null references merchant,
    walk text not null,
    place text not null,                                -- the last key that was passed
    begun_at timestamptz not null,
    primary key (merchant_id, walk)
);
