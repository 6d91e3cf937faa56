-- What claims, credits and invoices keep beside what the books read of them.

alter table supplier_claim
    add column said text not null default '',       -- the last word: why it is disputed, written off or withdrawn
    add column said_by text not null default '';
create index supplier_claim_of_supplier on supplier_claim (merchant_id, supplier_id, opened_at);
create index supplier_claim_of_purchase_order on supplier_claim (merchant_id, purchase_order_id);

create table supplier_claim_entry (
    merchant_id uuid not null,
    claim_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    kind text not null,                             -- 'opened', 'credited', 'disputed', 'reminded' ...
    actor text not null,
    summary text not null,
    primary key (merchant_id, claim_id, id),
    foreign key (merchant_id, claim_id) references supplier_claim
);

-- A memo number is one memo, however it is written: the folded number has no case, spaces, punctuation or leading zeros.
alter table supplier_credit
    add column folded text,
    add column export_id uuid;
create unique index supplier_credit_once on supplier_credit (merchant_id, supplier_id, folded);
create index supplier_credit_recent on supplier_credit (merchant_id, received_at desc, id desc);
create index supplier_credit_to_export on supplier_credit (merchant_id) where export_id is null;

alter table supplier_invoice
    add column matched_at timestamptz,
    add column differences jsonb not null default '[]',     -- as the last match found them
    add column rules_version int not null default 0,        -- of the tolerances by which it was matched
    add column decision text not null default '',           -- why it was approved nevertheless, disputed or rejected
    add column decided_by text not null default '',
    add column export_id uuid;
create index supplier_invoice_open on supplier_invoice (merchant_id, due_on) where state not in ('EXPORTED', 'REJECTED');
create index supplier_invoice_to_export on supplier_invoice (merchant_id) where state = 'APPROVED';
create index supplier_invoice_to_match on supplier_invoice (merchant_id, matched_at) where state in ('DIFFERS', 'DISPUTED');

create table supplier_invoice_entry (
    merchant_id uuid not null,
    invoice_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    kind text not null,                             -- 'received', 'matched', 'differs', 'approved' ...
    actor text not null,
    summary text not null,
    primary key (merchant_id, invoice_id, id),
    foreign key (merchant_id, invoice_id) references supplier_invoice
);

-- A file of invoices, kept as it came; what became of each is said once it is taken.
create table invoice_upload (
    merchant_id uuid not null references merchant,
    id uuid not null,
    supplier_id uuid,                               -- for rows that name none
    name text not null,
    content bytea not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    taken_at timestamptz,
    outcome jsonb,
    primary key (merchant_id, id)
);
alter table invoice_upload alter column content set storage external;

-- What was handed to accounting, byte for byte: each invoice and each credit in one of them.
create table accounting_export (
    merchant_id uuid not null references merchant,
    id uuid not null,
    number text not null,                           -- 'EX-1001'
    made_at timestamptz not null,
    made_by text not null,
    invoices int not null,
    credits int not null,
    content bytea not null,
    primary key (merchant_id, id),
    unique (merchant_id, number)
);
alter table supplier_credit add foreign key (merchant_id, export_id) references accounting_export;
alter table supplier_invoice add foreign key (merchant_id, export_id) references accounting_export;
