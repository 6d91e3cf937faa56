package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Shop;
import io.dropline.simulators.store.schema.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the store has of what it sells, at its one location. An order takes units away when it is placed, also those that are not there: the store
 * goes on selling, as one whose figures nobody keeps.
 */
public final class Warehouse {
    private static final long FIRST_ITEM = 46_200_700_000_011L;
    private static final long FIRST_VARIANT = 43_100_500_000_011L;

    private static final class Item {
        final long number;
        final String sku;
        int available;
        boolean known;

        Item(long number, String sku) {
            this.number = number;
            this.sku = sku;
        }
    }

    private final Shop shop;
    private final Map<String, Item> items = new LinkedHashMap<>();

    Warehouse(Shop shop) {
        this.shop = shop;
    }

    synchronized void sell(String sku) {
        items.computeIfAbsent(sku, _ -> new Item(items.size(), sku));
    }

    /** Units of it are sold; negative: they come back. */
    synchronized void take(String sku, int units) {
        Item item = items.get(sku);
        if (item != null) {
            item.available -= units;
        }
    }

    /** What is shown to customers; empty: nobody ever said. */
    public synchronized OptionalInt shown(String sku) {
        Item item = items.get(sku);
        return item == null || !item.known ? OptionalInt.empty() : OptionalInt.of(item.available);
    }

    /** What there is of an inventory item; empty: there is no such item. */
    public synchronized OptionalInt available(String itemGid) {
        return byGid(itemGid).map(item -> OptionalInt.of(item.available)).orElse(OptionalInt.empty());
    }

    public synchronized void set(String itemGid, int units) {
        byGid(itemGid).ifPresent(item -> {
            item.available = units;
            item.known = true;
        });
    }

    /** Somebody counts in the store itself. */
    public synchronized void count(String sku, int units) {
        Item item = items.get(sku);
        if (item != null) {
            item.available = units;
            item.known = true;
        }
    }

    public static boolean isLocation(String gid) {
        return gid.equals(Gid.of("Location", Shop.LOCATION));
    }

    public synchronized List<Map<String, @Nullable Object>> variants() {
        return items.values().stream().map(this::variant).toList();
    }

    synchronized Optional<Map<String, @Nullable Object>> item(long id) {
        return items.values().stream()
                .filter(item -> FIRST_ITEM + item.number == id)
                .findFirst()
                .map(this::item);
    }

    synchronized Optional<Map<String, @Nullable Object>> variant(long id) {
        return items.values().stream()
                .filter(item -> FIRST_VARIANT + item.number == id)
                .findFirst()
                .map(this::variant);
    }

    private Optional<Item> byGid(String gid) {
        OptionalLong id = Gid.parse("InventoryItem", gid);
        return items.values().stream()
                .filter(item -> id.isPresent() && FIRST_ITEM + item.number == id.getAsLong())
                .findFirst();
    }

    private Map<String, @Nullable Object> variant(Item item) {
        return Json.of(
                "__typename",
                "ProductVariant",
                "id",
                Gid.of("ProductVariant", FIRST_VARIANT + item.number),
                "sku",
                item.sku,
                "title",
                "Default Title",
                "inventoryQuantity",
                item.available,
                "inventoryItem",
                item(item));
    }

    private Map<String, @Nullable Object> item(Item item) {
        Reading level = arguments -> isLocation(String.valueOf(arguments.get("locationId"))) ? level(item) : null;
        return Json.of(
                "__typename",
                "InventoryItem",
                "id",
                Gid.of("InventoryItem", FIRST_ITEM + item.number),
                "sku",
                item.sku,
                "tracked",
                true,
                "inventoryLevel",
                level);
    }

    private Map<String, @Nullable Object> level(Item item) {
        Reading quantities = arguments -> arguments.get("names") instanceof List<?> names
                ? names.stream()
                        .filter("available"::equals)
                        .map(name -> quantity(item))
                        .toList()
                : List.of();
        return Json.of(
                "__typename",
                "InventoryLevel",
                "id",
                Gid.of("InventoryLevel", FIRST_ITEM + item.number),
                "isActive",
                true,
                "location",
                location(),
                "quantities",
                quantities);
    }

    private static Map<String, @Nullable Object> quantity(Item item) {
        return Json.of(
                "__typename",
                "InventoryQuantity",
                "id",
                Gid.of("InventoryQuantity", FIRST_ITEM + item.number),
                "name",
                "available",
                "quantity",
                item.available);
    }

    public Map<String, @Nullable Object> location() {
        return Json.of(
                "__typename",
                "Location",
                "id",
                Gid.of("Location", Shop.LOCATION),
                "name",
                shop.name(),
                "isActive",
                true,
                "isPrimary",
                true);
    }
}
