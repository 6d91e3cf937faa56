-- What the store said last, apart from what became of it here: the same telling again must change nothing.
alter table order_line add column told int not null default 0 check (told >= 0);
update order_line set told = quantity;
alter table order_line alter column told drop default;
