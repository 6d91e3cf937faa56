-- What customers are to be given holds their photos and files as well: in pieces, each sealed, so that no more of it is ever in memory.
create table privacy_package_part (
    merchant_id uuid not null,
    request_id uuid not null,
    n int not null check (n >= 0),                  -- from 0
    content bytea not null,
    primary key (merchant_id, request_id, n),
    foreign key (merchant_id, request_id) references privacy_package on delete cascade
);
alter table privacy_package_part alter column content set storage external;
insert into privacy_package_part (merchant_id, request_id, n, content) select merchant_id, request_id, 0, content from privacy_package;
alter table privacy_package drop column content;

-- When somebody who waited was answered last, and when that was due: how long people wait, after they do not any more.
alter table conversation
    add column answered_at timestamptz,
    add column answered_due_at timestamptz;
