package io.dropline.simulators.store.keeping;

import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Happening;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.OrderRow;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.book.Shop;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All orders of one store, under one lock. Everything that changes an order goes through {@link #change}, which moves
 * {@code updatedAt} (whole seconds, as the real one has them) and tells the listener which webhooks to send.
 */
public final class Book {
    private final Shop shop;
    private final Warehouse warehouse;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private final AtomicLong ids;
    private final Clock clock;
    private final Consumer<Happening> listener;
    private int lastNumber = 1000;
    private Presentment presentment;

    public Book(Shop shop, List<Product> products, long firstId, Clock clock, Consumer<Happening> listener) {
        this.shop = shop;
        this.presentment = new Presentment(shop.currency(), BigDecimal.ONE);
        this.warehouse = new Warehouse(shop);
        products.forEach(this::sell);
        this.ids = new AtomicLong(firstId);
        this.clock = clock;
        this.listener = listener;
    }

    public Shop shop() {
        return shop;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    /** From now on the store sells this. */
    public synchronized void sell(Product product) {
        products.put(product.sku(), product);
        warehouse.sell(product.sku());
    }

    /** Who orders from now on sees and pays prices in this currency. */
    public synchronized void present(String currency, BigDecimal rate) {
        presentment = new Presentment(currency, rate);
    }

    public synchronized List<Product> products() {
        return List.copyOf(products.values());
    }

    Optional<Product> product(String sku) {
        return Optional.ofNullable(products.get(sku));
    }

    long nextId() {
        return ids.getAndAdd(37);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    synchronized PlacedOrder add(OrderRequest request, Consumer<Order> fill) {
        var order = new Order(shop, presentment, nextId(), ++lastNumber, now(), request);
        fill.accept(order);
        orders.put(order.id, order);
        tell(order, order.paid ? List.of("orders/create", "orders/paid", "orders/updated") : List.of("orders/create"));
        return order.placed();
    }

    /** Changes an order and sends these topics, {@code orders/updated} last; nothing is sent where the answer is no. */
    synchronized Answer change(long id, List<String> topics, Function<Order, Answer> change) {
        Order order = orders.get(id);
        if (order == null) {
            return Answer.Refused.at("id", "Order does not exist");
        }
        Answer answer = change.apply(order);
        if (answer instanceof Answer.Done) {
            order.updatedAt = now();
            tell(order, topics);
        }
        return answer;
    }

    private void tell(Order order, List<String> topics) {
        listener.accept(new Happening(
                clock.instant(),
                order.id,
                topics.stream()
                        .map(topic -> topic.equals("orders/partially_fulfilled")
                                        && order.fulfillmentStatus().equals("FULFILLED")
                                ? "orders/fulfilled"
                                : topic)
                        .map(topic -> new Happening.Message(topic, RestOrder.payload(topic, order)))
                        .toList()));
    }

    /** Sends a webhook that is not the consequence of a change, e.g. {@code app/uninstalled}. */
    public void tell(String topic, long orderId, Map<String, @Nullable Object> payload) {
        listener.accept(new Happening(clock.instant(), orderId, List.of(new Happening.Message(topic, payload))));
    }

    synchronized <T> Optional<T> read(long id, Function<Order, T> reading) {
        return Optional.ofNullable(orders.get(id)).map(reading);
    }

    /** The order that this satisfies, under the lock. */
    synchronized Optional<Long> idWhere(Function<Order, Boolean> wanted) {
        return orders.values().stream()
                .filter(wanted::apply)
                .map(order -> order.id)
                .findFirst();
    }

    public Optional<PlacedOrder> order(long id) {
        return read(id, Order::placed);
    }

    /** The currency in which a customer paid. */
    public String presentedIn(long orderId) {
        return read(orderId, order -> order.presentment.currency()).orElseThrow();
    }

    /** What was paid back of an order, one by one. */
    public List<BigDecimal> refunds(long orderId) {
        return read(
                        orderId,
                        order ->
                                order.refunds.stream().map(Order.Refund::amount).toList())
                .orElseThrow();
    }

    /** "OPEN 1 of 2": status, units processed and units of each return. */
    public List<String> returns(long orderId) {
        return read(
                        orderId,
                        order -> order.returns.stream()
                                .map(one -> one.status + " "
                                        + one.items.stream()
                                                .mapToInt(item -> item.processed)
                                                .sum() + " of "
                                        + one.items.stream()
                                                .mapToInt(item -> item.quantity)
                                                .sum())
                                .toList())
                .orElseThrow();
    }

    /** The gid of a fulfilment's line with this SKU of which something can come back. */
    public String shippedLine(long orderId, String sku) {
        return read(
                        orderId,
                        order -> order.shipped.stream()
                                .flatMap(parcel -> parcel.quantities.keySet().stream()
                                        .filter(line -> line.sku.equals(sku) && order.returnable(parcel, line) > 0)
                                        .map(line -> Gid.of("FulfillmentLineItem", parcel.id + line.id)))
                                .findFirst()
                                .orElse(""))
                .orElseThrow();
    }

    /** Newest first. */
    public synchronized List<PlacedOrder> placed() {
        return orders.values().stream().map(Order::placed).toList().reversed();
    }

    public synchronized List<OrderRow> rows() {
        return orders.values().stream()
                .map(order -> new OrderRow(
                        order.id,
                        order.name(),
                        order.createdAt,
                        order.updatedAt,
                        order.financialStatus(),
                        order.fulfillmentStatus()))
                .toList();
    }

    /** An order, fulfilment order, fulfilment or line as GraphQL shows it. */
    public synchronized Optional<Map<String, @Nullable Object>> node(String gid) {
        String type = Gid.type(gid);
        var number = Gid.parse(type, gid);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        long id = number.getAsLong();
        return switch (type) {
            case "Order" -> read(id, GraphOrder::order);
            case "FulfillmentOrder" ->
                find(order -> order.works.stream()
                        .filter(work -> work.id == id)
                        .findFirst()
                        .map(work -> GraphShipping.work(order, work)));
            case "Fulfillment" ->
                find(order -> order.shipped.stream()
                        .filter(shipped -> shipped.id == id)
                        .findFirst()
                        .map(shipped -> GraphShipping.shipped(order, shipped)));
            case "Return" ->
                find(order -> order.returns.stream()
                        .filter(one -> one.id == id)
                        .findFirst()
                        .map(one -> GraphReturns.returned(order, one)));
            case "InventoryItem" -> warehouse.item(id);
            case "ProductVariant" -> warehouse.variant(id);
            case "LineItem" -> find(order -> order.line(id).map(line -> GraphOrder.line(order, line)));
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, @Nullable Object>> find(
            Function<Order, Optional<Map<String, @Nullable Object>>> reading) {
        return orders.values().stream()
                .flatMap(order -> reading.apply(order).stream())
                .findFirst();
    }
}
