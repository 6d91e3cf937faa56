-- A store's return that is opened again cannot be told from one that was never closed, unless it is known what the store said before.
alter table goods_return
    add column store_status text not null default '';          -- OPEN, CLOSED, ... as the store's news said last; empty while it said nothing
