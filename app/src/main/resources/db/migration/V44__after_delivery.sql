-- After delivery: what customers send back, what they are paid back, what suppliers owe for it, what suppliers ask for, and the books.

-- returns (RMA): one supplier each, because each has its own rules and its own address --------------------------------------------
create table goods_return (
    merchant_id uuid not null,
    id uuid not null,
    number text not null,                           -- 'RMA-1001'
    order_id uuid not null,
    supplier_id uuid not null,
    state text not null check (state in ('REQUESTED', 'AUTHORIZED', 'DECLINED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED', 'RESOLVED', 'EXPIRED', 'CANCELLED')),
    asked_by text not null check (asked_by in ('CUSTOMER', 'MERCHANT', 'STORE')),
    wish text not null check (wish in ('REFUND', 'EXCHANGE')),
    returnless boolean not null default false,      -- the goods need not come back
    paid_by text not null check (paid_by in ('SUPPLIER', 'MERCHANT', 'CUSTOMER')),      -- of the parcel back
    note text not null default '',
    store_ref text,                                 -- the store's own id of it, once it has one
    requested_at timestamptz not null,
    authorized_at timestamptz,
    expires_at timestamptz,                         -- authorized, and nothing was sent until then
    resolved_at timestamptz,
    carrier_name text not null default '',
    tracking_number text not null default '',
    primary key (merchant_id, id),
    unique (merchant_id, number),
    foreign key (merchant_id, order_id) references customer_order,
    foreign key (merchant_id, supplier_id) references supplier
);
create index goods_return_of_order on goods_return (merchant_id, order_id);
create index goods_return_recent on goods_return (merchant_id, requested_at desc, id desc);
create unique index goods_return_in_store on goods_return (merchant_id, order_id, store_ref, supplier_id) where store_ref is not null;

create table goods_return_line (
    merchant_id uuid not null,
    return_id uuid not null,
    line_no int not null,
    order_id uuid not null,
    order_line_id uuid not null,                    -- what the customer gives back
    purchase_order_id uuid not null,                -- by which the supplier had shipped it
    purchase_order_line_no int not null,
    units int not null check (units > 0),
    received int not null default 0 check (received >= 0),
    reason text not null check (reason in ('UNWANTED', 'TOO_SMALL', 'TOO_LARGE', 'NOT_AS_DESCRIBED', 'WRONG_ITEM', 'DAMAGED', 'DEFECTIVE', 'MISSING_PARTS', 'LATE', 'OTHER')),
    said text not null default '',                  -- in the customer's words
    condition text check (condition in ('AS_NEW', 'OPENED', 'USED', 'DAMAGED', 'WRONG_GOODS')),     -- as the supplier found it
    primary key (merchant_id, return_id, line_no),
    foreign key (merchant_id, return_id) references goods_return,
    foreign key (merchant_id, order_id, order_line_id) references order_line,
    foreign key (merchant_id, purchase_order_id, purchase_order_line_no) references purchase_order_line,
    check (received <= units)
);
create index goods_return_line_of_order on goods_return_line (merchant_id, order_id, order_line_id);

-- refunds -------------------------------------------------------------------------------------------------------------------
-- What may be paid back of an order at most, and what is paid back or on its way: the database itself refuses to refund more.
create table order_refund_room (
    merchant_id uuid not null,
    order_id uuid not null,
    paid numeric(19, 4) not null check (paid >= 0),
    taken numeric(19, 4) not null default 0 check (taken >= 0),
    primary key (merchant_id, order_id),
    foreign key (merchant_id, order_id) references customer_order,
    constraint never_more_than_paid check (taken <= paid)
);

create table refund (
    merchant_id uuid not null,
    id uuid not null,                               -- fixed by who wants it: the same wish is the same refund; also the store's idempotency key
    number text not null,                           -- 'RF-1001'
    order_id uuid not null,
    return_id uuid,
    source text not null check (source in ('DROPLINE', 'STORE')),
    state text not null check (state in ('WAITING', 'SENDING', 'CONFIRMED', 'REFUSED', 'UNKNOWN', 'WITHDRAWN')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    goods numeric(19, 4) not null check (goods >= 0),               -- of the lines, tax and discount in it
    shipping numeric(19, 4) not null check (shipping >= 0),
    restocking_fee numeric(19, 4) not null check (restocking_fee >= 0),
    amount numeric(19, 4) not null check (amount > 0),              -- what the customer gets
    reason text not null,
    requested_at timestamptz not null,
    requested_by text not null,
    settled_at timestamptz,                         -- confirmed, refused or withdrawn
    store_ref text,                                 -- the store's own id
    outcome text not null default '',
    primary key (merchant_id, id),
    unique (merchant_id, number),
    foreign key (merchant_id, order_id) references customer_order,
    foreign key (merchant_id, return_id) references goods_return
);
create unique index refund_in_store on refund (merchant_id, order_id, store_ref) where store_ref is not null;
create index refund_of_order on refund (merchant_id, order_id);
create index refund_recent on refund (merchant_id, requested_at desc, id desc);

create table refund_line (
    merchant_id uuid not null,
    refund_id uuid not null,
    order_id uuid not null,
    order_line_id uuid not null,
    units int not null check (units >= 0),          -- 0: money only
    amount numeric(19, 4) not null check (amount >= 0),
    primary key (merchant_id, refund_id, order_line_id),
    foreign key (merchant_id, refund_id) references refund,
    foreign key (merchant_id, order_id, order_line_id) references order_line
);
create index refund_line_of_order on refund_line (merchant_id, order_id, order_line_id);

-- what suppliers owe us -----------------------------------------------------------------------------------------------------
create table supplier_claim (
    merchant_id uuid not null,
    id uuid not null,
    number text not null,                           -- 'CL-1001'
    source text not null,                           -- what it is claimed for, once: 'return:<uuid>', 'lost:<package uuid>', 'invoice:<uuid>'
    supplier_id uuid not null,
    order_id uuid not null,
    purchase_order_id uuid not null,
    ground text not null check (ground in ('RETURNED', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'LOST', 'SHORT_SHIPPED', 'NOT_SHIPPED', 'OVERCHARGED', 'LATE', 'OTHER')),
    state text not null check (state in ('OPEN', 'PARTLY_CREDITED', 'CREDITED', 'DISPUTED', 'WRITTEN_OFF', 'WITHDRAWN')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount numeric(19, 4) not null check (amount > 0),
    credited numeric(19, 4) not null default 0 check (credited >= 0),
    written_off numeric(19, 4) not null default 0 check (written_off >= 0),
    explanation text not null,
    opened_at timestamptz not null,
    due_on date not null,
    chased int not null default 0,
    last_chased_at timestamptz,
    ended_at timestamptz,
    primary key (merchant_id, id),
    unique (merchant_id, number),
    unique (merchant_id, source),
    foreign key (merchant_id, supplier_id) references supplier,
    foreign key (merchant_id, order_id) references customer_order,
    foreign key (merchant_id, purchase_order_id) references purchase_order,
    check (credited + written_off <= amount)
);
create index supplier_claim_open on supplier_claim (merchant_id, due_on) where state in ('OPEN', 'PARTLY_CREDITED', 'DISPUTED');
create index supplier_claim_of_order on supplier_claim (merchant_id, order_id);
create index supplier_claim_recent on supplier_claim (merchant_id, opened_at desc, id desc);

-- A credit memo, and what of it was matched with which claim.
create table supplier_credit (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    memo text not null,                             -- the supplier's number of it
    memo_date date not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount numeric(19, 4) not null check (amount > 0),
    matched numeric(19, 4) not null default 0 check (matched >= 0),
    said_by text not null,
    received_at timestamptz not null,
    primary key (merchant_id, id),
    unique (merchant_id, supplier_id, memo),
    foreign key (merchant_id, supplier_id) references supplier,
    check (matched <= amount)
);

create table supplier_credit_match (
    merchant_id uuid not null,
    credit_id uuid not null,
    claim_id uuid not null,
    amount numeric(19, 4) not null check (amount > 0),
    matched_at timestamptz not null,
    matched_by text not null,
    primary key (merchant_id, credit_id, claim_id),
    foreign key (merchant_id, credit_id) references supplier_credit,
    foreign key (merchant_id, claim_id) references supplier_claim
);
create index supplier_credit_match_of_claim on supplier_credit_match (merchant_id, claim_id);

-- what suppliers ask for ----------------------------------------------------------------------------------------------------
create table supplier_invoice (
    merchant_id uuid not null,
    id uuid not null,
    supplier_id uuid not null,
    number text not null,                           -- the supplier's own, as folded for comparison
    number_as_written text not null,
    invoice_date date not null,
    due_on date not null,
    state text not null check (state in ('RECEIVED', 'MATCHED', 'DIFFERS', 'DISPUTED', 'APPROVED', 'EXPORTED', 'REJECTED')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    total numeric(19, 4) not null,
    said_by text not null,
    received_at timestamptz not null,
    approved_at timestamptz,
    approved_by text,
    primary key (merchant_id, id),
    unique (merchant_id, supplier_id, number),      -- one invoice number is paid once
    foreign key (merchant_id, supplier_id) references supplier
);
create index supplier_invoice_recent on supplier_invoice (merchant_id, received_at desc, id desc);

create table supplier_invoice_line (
    merchant_id uuid not null,
    invoice_id uuid not null,
    line_no int not null,
    kind text not null check (kind in ('GOODS', 'DROP_FEE', 'FREIGHT', 'OTHER')),
    purchase_order_id uuid,                         -- null where nobody knows it
    purchase_order_line_no int,                     -- of goods
    purchase_order_as_written text not null,
    supplier_sku text not null default '',
    units int not null check (units >= 0),
    unit_cost numeric(19, 4) not null,
    amount numeric(19, 4) not null,
    primary key (merchant_id, invoice_id, line_no),
    foreign key (merchant_id, invoice_id) references supplier_invoice,
    foreign key (merchant_id, purchase_order_id) references purchase_order
);
create index supplier_invoice_line_of_po on supplier_invoice_line (merchant_id, purchase_order_id, purchase_order_line_no);

-- the books -----------------------------------------------------------------------------------------------------------------
-- Each row takes an amount from one account and gives it to another, so that no row can be out of balance, nor any sum of them. Rows are
-- never changed: a fact that changes is posted again under the next revision, after a row that takes the former back.
create table ledger_posting (
    merchant_id uuid not null,
    id uuid not null,
    source text not null,                           -- the fact: 'sale:<order line>', 'cost:<po>:<line>', 'refund:<refund>:<order line>', 'credit:<credit>:<claim>'
    revision int not null,
    debit text not null,
    credit text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount numeric(19, 4) not null check (amount > 0),
    occurred_on date not null,                      -- the day of the fact, by the merchant's books
    posted_at timestamptz not null,
    order_id uuid not null,
    order_line_id uuid,
    supplier_id uuid,
    primary key (merchant_id, id),
    unique (merchant_id, source, revision),
    check (debit <> credit)
);
create index ledger_posting_of_order on ledger_posting (merchant_id, order_id);
create index ledger_posting_by_day on ledger_posting (merchant_id, occurred_on);
create index ledger_posting_of_supplier on ledger_posting (merchant_id, supplier_id, occurred_on) where supplier_id is not null;
