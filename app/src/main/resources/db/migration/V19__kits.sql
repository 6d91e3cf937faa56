-- A line of an order whose SKU is a kit has a line for each of its parts. Those are what is routed, bought and shipped; the line of the kit is what the
-- customer and the store know. What a kit consists of is fixed for an order when its lines are written, or when it is first routed after that.
alter table order_line
    add column kit boolean not null default false,       -- nothing of it is bought or shipped but its parts
    add column kit_line_id uuid,                          -- of a part: the line of its kit, in the same order
    add column per_kit int check (per_kit > 0),           -- of a part: units in one kit
    add constraint order_line_kit foreign key (merchant_id, order_id, kit_line_id) references order_line (merchant_id, order_id, id),
    add constraint order_line_part check ((kit_line_id is null) = (per_kit is null)),
    add constraint order_line_whole check (not kit or (kit_line_id is null and allocated = 0 and not requires_shipping)),
    add constraint order_line_parts_of_kits check (per_kit is null or quantity % per_kit = 0);
