-- support: what customers and suppliers write, and what is answered ---------------------------------------------------------------

create table mailbox (
    merchant_id uuid not null references merchant,
    id uuid not null,
    address text not null,                          -- what people write to, and where answers come back to
    host text not null,
    port int not null check (port between 1 and 65535),
    security text not null check (security in ('TLS', 'STARTTLS', 'NONE')),
    username text not null,
    password bytea not null,                        -- sealed
    password_set_at timestamptz not null,
    folder text not null default 'INBOX',
    tagged boolean not null default false,          -- "help+token@" reaches it too, so that answers name their conversation
    since date not null,                            -- mails that came before this day stay unread by us
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED')),
    uid_validity bigint,                            -- RFC 3501 §2.3.1.1: UIDs count only together with it
    last_uid bigint not null default 0,             -- every mail up to it is in the inbox
    next_fetch_at timestamptz not null,
    fetched_at timestamptz,
    failures int not null default 0,
    fetch_problem text not null default '',
    created_at timestamptz not null,
    primary key (merchant_id, id)
);
create unique index mailbox_address on mailbox (merchant_id, lower(address));
create index mailbox_due on mailbox (next_fetch_at) where state = 'ACTIVE';

create table conversation (
    merchant_id uuid not null references merchant,
    id uuid not null,
    number bigint not null,                         -- people see C-1001
    token text not null,                            -- names it in an address: "help+token@"
    channel text not null check (channel in ('MAIL', 'TRACKING_PAGE', 'CONTACT_FORM', 'ANSWER_PAGE', 'CONSOLE')),
    party text not null check (party in ('CUSTOMER', 'SUPPLIER', 'UNKNOWN')),      -- who it is with in the first place
    state text not null check (state in ('OPEN', 'WAITING', 'SNOOZED', 'CLOSED')),
    subject text not null,
    email text not null,                            -- lower case; where an answer goes. Empty: to a supplier's page
    name text not null,
    order_id uuid,
    purchase_order_id uuid,
    package_id uuid,
    supplier_id uuid,
    suggested_order_id uuid,                        -- looks like it, and a person has to say so
    suggested_because text not null default '',
    assignee uuid,
    snoozed_until timestamptz,
    due_at timestamptz,                             -- when an answer is due; null: nobody waits for us
    overdue boolean not null default false,         -- told once
    reply_to text not null,                         -- the mailbox it came to
    reply_tagged boolean not null default false,
    opened_at timestamptz not null,
    last_message_at timestamptz not null,
    closed_at timestamptz,
    primary key (merchant_id, id),
    unique (merchant_id, number),
    unique (merchant_id, token),
    foreign key (merchant_id, order_id) references customer_order,
    foreign key (merchant_id, purchase_order_id) references purchase_order,
    foreign key (merchant_id, assignee) references app_user
);
create index conversation_recent on conversation (merchant_id, state, last_message_at desc, id desc);
create index conversation_of_order on conversation (merchant_id, order_id, last_message_at desc) where order_id is not null;
create index conversation_of_purchase_order on conversation (merchant_id, purchase_order_id) where purchase_order_id is not null;
create index conversation_of_person on conversation (merchant_id, email, last_message_at desc);
create index conversation_due on conversation (merchant_id, due_at) where due_at is not null and not overdue;
create index conversation_asleep on conversation (merchant_id, snoozed_until) where state = 'SNOOZED';

create table conversation_message (
    merchant_id uuid not null,
    id uuid not null,
    conversation_id uuid not null,
    direction text not null check (direction in ('IN', 'OUT', 'NOTE')),
    party text not null check (party in ('CUSTOMER', 'SUPPLIER', 'NOBODY', 'UNKNOWN')),
    channel text not null check (channel in ('MAIL', 'TRACKING_PAGE', 'CONTACT_FORM', 'ANSWER_PAGE', 'CONSOLE')),
    author text not null,                           -- as people read it
    author_email text not null,
    at timestamptz not null,
    subject text not null,
    body text not null,
    quoted text not null default '',                -- the history below it, folded away
    message_id text not null default '',            -- RFC 5322, without brackets
    refs text[] not null default '{}',              -- In-Reply-To and References, oldest first
    purchase_order_id uuid,
    inbox_id uuid,
    outbox_id uuid,
    automatic boolean not null default false,       -- a machine wrote it: an absence notice, a bounce
    search tsvector generated always as (to_tsvector('simple', left(subject || ' ' || author || ' ' || author_email || ' ' || body, 100000))) stored,
    primary key (merchant_id, id),
    foreign key (merchant_id, conversation_id) references conversation
);
create index message_of_conversation on conversation_message (merchant_id, conversation_id, at, id);
create index message_by_message_id on conversation_message (merchant_id, message_id) where message_id <> '';
create index message_of_purchase_order on conversation_message (merchant_id, purchase_order_id, at) where purchase_order_id is not null;
create index message_search on conversation_message using gin (search);

create table message_attachment (
    merchant_id uuid not null,
    id uuid not null,
    message_id uuid not null,
    name text not null,
    media_type text not null,
    size int not null,
    content bytea,                                  -- null: too large, or of a kind that is not kept; it stays in the mail
    dropped text not null default '',               -- why
    primary key (merchant_id, id),
    foreign key (merchant_id, message_id) references conversation_message
);
create index attachment_of_message on message_attachment (merchant_id, message_id);

create table macro (
    merchant_id uuid not null references merchant,
    id uuid not null,
    name text not null,
    body text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (merchant_id, id)
);
create unique index macro_name on macro (merchant_id, lower(name));

-- How soon people are answered, counted in working time.
create table answer_time (
    merchant_id uuid primary key references merchant,
    within_hours int not null check (within_hours between 1 and 240),
    working_days int not null check (working_days between 1 and 127),   -- bits, Monday = 1
    opens time not null,
    closes time not null check (closes > opens),
    zone text not null
);

-- Forms that anybody can send: how often one address did lately.
create table form_sending (
    merchant_id uuid not null,
    sender text not null,
    at timestamptz not null
);
create index form_sending_of on form_sending (merchant_id, sender, at);

-- A promise that a person made stands until something later is known.
alter table order_promise add column by_hand boolean not null default false;
