-- An order can be held, released and held again for the same reason within one moment: the time does not tell two holds apart.
alter table order_hold
    drop constraint order_hold_pkey,
    add column hold_no bigint generated always as identity,
    add primary key (merchant_id, order_id, hold_no);
