-- A memo that was taken back is kept, pays nothing, and leaves its number free for the right one.
alter table supplier_credit
    add column taken_back_at timestamptz,
    add column taken_back_by text not null default '',
    add column taken_back_because text not null default '',
    add constraint supplier_credit_taken_back_pays_nothing check (taken_back_at is null or matched = 0),
    drop constraint supplier_credit_merchant_id_supplier_id_memo_key;
create unique index supplier_credit_memo_once on supplier_credit (merchant_id, supplier_id, memo) where taken_back_at is null;
drop index supplier_credit_once;
create unique index supplier_credit_once on supplier_credit (merchant_id, supplier_id, folded) where taken_back_at is null;
create index supplier_credit_of_supplier on supplier_credit (merchant_id, supplier_id, received_at desc, id desc);
drop index supplier_credit_to_export;
create index supplier_credit_to_export on supplier_credit (merchant_id) where export_id is null and taken_back_at is null;

-- Matches that held once and were taken back: what was owed on a day that is over stays as it was then.
create table supplier_credit_taken_back (
    merchant_id uuid not null,
    id uuid not null,
    credit_id uuid not null,
    claim_id uuid not null,
    amount numeric(19, 4) not null check (amount > 0),
    matched_at timestamptz not null,
    matched_by text not null,
    taken_back_at timestamptz not null,
    taken_back_by text not null,
    because text not null,
    written_off_at timestamptz,                     -- the rest of the claim had been written off then; that was undone with the match
    primary key (merchant_id, id),
    foreign key (merchant_id, credit_id) references supplier_credit,
    foreign key (merchant_id, claim_id) references supplier_claim
);
create index supplier_credit_taken_back_of_credit on supplier_credit_taken_back (merchant_id, credit_id, claim_id);
create index supplier_credit_taken_back_of_claim on supplier_credit_taken_back (merchant_id, claim_id);
