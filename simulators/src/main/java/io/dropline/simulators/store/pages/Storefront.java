package io.dropline.simulators.store.pages;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Reply;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.keeping.Book;
import io.dropline.simulators.store.keeping.Sales;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers the people who buy. */
public final class Storefront {
    private final Book book;
    private final Sales sales;
    private final List<SampleOrder> samples;
    private final Pages pages;
    private final CartPage cartPage;
    private final OrderPage orderPage;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param samples buttons on the first page; empty: one product, and two of different brands */
    public Storefront(Book book, Sales sales, List<SampleOrder> samples) {
        this.book = book;
        this.sales = sales;
        this.samples = samples.isEmpty() ? derived(book.products()) : List.copyOf(samples);
        this.pages = new Pages(book.shop(), book.warehouse());
        this.cartPage = new CartPage(pages, book.products());
        this.orderPage = new OrderPage(pages, book.products());
    }

    private static List<SampleOrder> derived(List<Product> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        Product first = products.getFirst();
        var derived = new ArrayList<SampleOrder>();
        derived.add(new SampleOrder("Place a sample order", List.of(first.sku())));
        products.stream()
                .filter(product -> !product.brand().equals(first.brand()))
                .findFirst()
                .ifPresent(other -> derived.add(new SampleOrder("Two suppliers", List.of(first.sku(), other.sku()))));
        return derived;
    }

    public Reply handle(Call call) {
        Cart cart = Cart.of(call);
        return switch (call.method() + " " + call.path()) {
            case "GET /", "HEAD /" ->
                Reply.html(pages.catalogue(book.products(), call.query("brand"), samples, cart.count()));
            case "GET /cart" -> Reply.html(cartPage.render(cart));
            case "GET /orders" -> Reply.html(pages.orders(book.placed(), cart.count()));
            case "POST /cart/add" -> keep(cart.add(call.form().getOrDefault("sku", "")), "/cart");
            case "POST /cart" -> keep(new Cart(quantities(call.form())), "/cart");
            case "POST /order" -> order(cart, call.form());
            case "POST /order/sample" -> sample(call.form().getOrDefault("sample", ""));
            default -> placed(call, cart);
        };
    }

    private static Reply keep(Cart cart, String next) {
        return new Reply(303, Map.of("Location", next, "Set-Cookie", cart.cookie()), Bytes.EMPTY);
    }

    private static Map<String, Integer> quantities(Map<String, String> form) {
        var quantities = new LinkedHashMap<String, Integer>();
        form.forEach((sku, units) -> {
            if (units.matches("[1-9][0-9]{0,2}")) {
                quantities.put(sku, Integer.valueOf(units));
            }
        });
        return quantities;
    }

    private Reply order(Cart cart, Map<String, String> form) {
        List<OrderRequest.Line> lines = cart.units().entrySet().stream()
                .filter(line -> isSold(line.getKey()))
                .map(line -> OrderRequest.Line.of(line.getKey(), line.getValue()))
                .toList();
        if (lines.isEmpty()) {
            return Reply.seeOther("/cart");
        }
        String chosen = form.getOrDefault("shopper", "0");
        int shopper = chosen.matches("[0-9]{1,3}") ? Integer.parseInt(chosen) : 0;
        PlacedOrder placed = place(lines, shopper, !form.containsKey("unpaid"));
        return keep(new Cart(Map.of()), "/orders/" + placed.id());
    }

    private Reply sample(String label) {
        return samples.stream()
                .filter(sample -> sample.label().equals(label))
                .findFirst()
                .map(sample -> place(
                        sample.skus().stream()
                                .map(sku -> OrderRequest.Line.of(sku, 1))
                                .toList(),
                        turn.getAndIncrement(),
                        true))
                .map(placed -> Reply.seeOther("/orders/" + placed.id()))
                .orElseGet(Reply::notFound);
    }

    private boolean isSold(String sku) {
        return book.products().stream().anyMatch(product -> product.sku().equals(sku));
    }

    private PlacedOrder place(List<OrderRequest.Line> lines, int shopper, boolean paid) {
        var who = Shoppers.ALL.get(Math.floorMod(shopper, Shoppers.ALL.size()));
        OrderRequest request =
                OrderRequest.of("", 1).withLines(lines).by(who.customer()).to(who.address());
        return sales.place(paid ? request : request.unpaid());
    }

    private Reply placed(Call call, Cart cart) {
        String[] parts = call.path().split("/", -1);
        if (!call.path().matches("/orders/[0-9]{1,19}(/pay|/cancel)?")) {
            return Reply.html(
                    404, pages.page("Not found", "", cart.count(), "<p class=\"empty\">There is no such page.</p>"));
        }
        long id = Long.parseLong(parts[2]);
        if (call.method().equals("POST") && parts.length == 4) {
            var unused = parts[3].equals("pay") ? sales.pay(id) : sales.cancel(id, "CUSTOMER", true);
            return Reply.seeOther("/orders/" + id);
        }
        Optional<PlacedOrder> order = book.order(id);
        return order.map(found -> Reply.html(orderPage.render(found, cart.count())))
                .orElseGet(() -> Reply.seeOther("/orders"));
    }
}
