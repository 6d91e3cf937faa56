-- A feed changes a million offers at one moment. By time before SKU the rows of a file lie side by side: they are added at the end of the index, which
-- costs a third of going to the place of each offer, and what is old goes in one piece. The history of one offer is read by stepping from one moment of its
-- supplier to the next (PostgreSQL 18 does so by itself; before it, join feed_run.made_at).
alter table offer_history drop constraint offer_history_pkey;
alter table offer_history add primary key (merchant_id, supplier_id, at, sku);

-- Whoever looks for an offer by its key must never be led to this index. Of a merchant that the statistics do not know yet, the planner believes that it
-- has one row, takes any index that begins with the merchant for as good as the key, and reads all of a supplier for each offer: a first file of 20,000
-- offers took minutes. What the supplier calls it is told wherever this index is of use, so it comes first.
drop index offer_of_supplier_sku;
create index offer_of_supplier_sku on offer (supplier_sku, merchant_id, supplier_id);
