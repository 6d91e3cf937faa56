package io.dropline.simulators.store.pages;

import static io.dropline.simulators.ground.Html.escape;

import io.dropline.simulators.ground.Html;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.book.Shop;
import io.dropline.simulators.store.keeping.Warehouse;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The catalogue, the list of orders, and what all pages of the store share. */
final class Pages {
    private static final String CSS = Html.resource(Pages.class, "store.css");

    private final Shop shop;
    private final Warehouse warehouse;

    Pages(Shop shop, Warehouse warehouse) {
        this.shop = shop;
        this.warehouse = warehouse;
    }

    String page(String title, String current, int inCart, String body) {
        String count = inCart == 0 ? "" : "<span class=\"count\">" + inCart + "</span>";
        return Html.page(title + " · " + shop.name(), CSS, """
                <header><div class="wrap"><a class="name" href="/">%s</a><nav>
                <a href="/"%s>Shop</a><a href="/orders"%s>Orders</a><a href="/cart"%s>Cart%s</a>
                </nav></div></header>
                <main class="wrap" id="main">%s</main>
                <footer><div class="wrap">A simulated store. Nothing here is for sale and no card is charged.</div></footer>
                """.formatted(
                        escape(shop.name()),
                        mark(current, "shop"),
                        mark(current, "orders"),
                        mark(current, "cart"),
                        count,
                        body));
    }

    private static String mark(String current, String name) {
        return current.equals(name) ? " aria-current=\"page\"" : "";
    }

    String money(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(Currency.getInstance(shop.currency()));
        return escape(format.format(amount));
    }

    /** A stable colour for each product, so that a picture always stands on the same ground. */
    static int hue(String sku) {
        return Math.floorMod(sku.hashCode() * 31, 360);
    }

    String catalogue(List<Product> products, String brand, List<SampleOrder> samples, int inCart) {
        String buttons = samples.stream()
                .map(sample ->
                        "<form method=\"post\" action=\"/order/sample\"><button%s name=\"sample\" value=\"%s\">%s</button></form>"
                                .formatted(
                                        sample.equals(samples.getFirst()) ? "" : " class=\"quiet\"",
                                        escape(sample.label()),
                                        escape(sample.label())))
                .collect(Collectors.joining());
        String chips = products.stream()
                .map(Product::brand)
                .distinct()
                .sorted()
                .map(name -> "<a href=\"/?brand=%s\"%s>%s</a>"
                        .formatted(
                                Links.encoded(name), name.equals(brand) ? " aria-current=\"true\"" : "", escape(name)))
                .collect(Collectors.joining());
        String cards = products.stream()
                .filter(product -> brand.isEmpty() || product.brand().equals(brand))
                .map(this::card)
                .collect(Collectors.joining());
        return page("Shop", "shop", inCart, """
                <section class="hero"><h1>Things worth the wait.</h1>
                <p>Saunas, desks, bikes and light, made by people who make one thing well and sent to you straight from their floor.</p>
                <div class="row">%s</div></section>
                <nav class="chips" aria-label="Brands"><a href="/"%s>Everything</a>%s</nav>
                <section class="grid">%s</section>
                """.formatted(
                        buttons,
                        brand.isEmpty() ? " aria-current=\"true\"" : "",
                        chips,
                        cards.isEmpty() ? "<p class=\"empty\">Nothing is for sale yet.</p>" : cards));
    }

    private String card(Product product) {
        return """
                <article class="product"><div class="picture" style="--hue:%d" aria-hidden="true">%s</div><div class="text">
                <span class="muted">%s</span><h2>%s</h2><div class="buy"><span><span class="price">%s</span>%s</span>
                <form method="post" action="/cart/add"><button name="sku" value="%s" aria-label="Add %s to cart">Add</button></form>
                </div></div></article>
                """.formatted(
                        hue(product.sku()),
                        Drawings.of(product.picture()),
                        escape(product.brand()),
                        escape(product.title()),
                        money(product.price()),
                        stock(product.sku()),
                        escape(product.sku()),
                        escape(product.title()));
    }

    /** Nothing where nobody ever told the store what there is. */
    private String stock(String sku) {
        OptionalInt shown = warehouse.shown(sku);
        if (shown.isEmpty()) {
            return "";
        }
        int units = shown.getAsInt();
        return units > 0
                ? "<br><span class=\"muted\" data-stock=\"%s\">%d in stock</span>".formatted(escape(sku), units)
                : "<br><span class=\"muted out\" data-stock=\"%s\">Sold out</span>".formatted(escape(sku));
    }

    String orders(List<PlacedOrder> orders, int inCart) {
        String rows = orders.stream()
                .limit(100)
                .map(order -> """
                        <tr><td><a href="/orders/%d"><strong>%s</strong></a><br><span class="muted">%s, %s</span></td>
                        <td class="hide-small">%s</td><td class="end price">%s</td></tr>
                        """.formatted(
                                order.id(),
                                escape(order.name()),
                                escape(order.shipTo().name()),
                                escape(order.shipTo().city()),
                                OrderPage.badges(order),
                                money(order.total())))
                .collect(Collectors.joining());
        String body = rows.isEmpty()
                ? "<p class=\"empty\">No order yet. <a href=\"/\">Place one</a>.</p>"
                : "<table>" + rows + "</table>";
        return page(
                        "Orders",
                        "orders",
                        inCart,
                        "<div class=\"page\"><h1>Orders</h1><p class=\"muted\">As the store sees them, newest first.</p><div class=\"panel\">"
                                + body + "</div></div>")
                + Html.refreshing("main", 2000);
    }
}
