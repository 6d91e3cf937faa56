-- Every order is updated soon after it was written (its promise, its units on purchase orders): room on its page spares all indexes that update.
alter table customer_order set (fillfactor = 50);
alter table order_line set (fillfactor = 50);

-- Raw documents are written once and read once. Beside their row, and as they are, they cost neither compression nor a copy when the row's state changes.
alter table inbox alter column body set storage external;

-- Why an order was routed so is 2 to 4 kB, written once and seldom read: compressing it would cost more than writing it.
alter table routing_decision set (toast_tuple_target = 8160);
