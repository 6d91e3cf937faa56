package io.dropline.simulators.store.pages;

import static io.dropline.simulators.ground.Html.escape;

import io.dropline.simulators.ground.Html;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.book.Tracking;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One order as the store sees it; it changes by itself while one looks. */
final class OrderPage {
    private final Pages pages;
    private final List<Product> products;

    OrderPage(Pages pages, List<Product> products) {
        this.pages = pages;
        this.products = products;
    }

    String render(PlacedOrder order, int inCart) {
        String lines = order.lines().stream().map(this::line).collect(Collectors.joining());
        String parcels = order.parcels().stream().map(OrderPage::parcel).collect(Collectors.joining());
        return pages.page(order.name(), "orders", inCart, """
                <div class="page"><div class="row" style="justify-content:space-between"><h1>Order %s</h1><div class="row">%s</div></div>
                <p class="muted">%s · %s</p>%s
                <section class="panel"><h2>Parcels</h2>%s</section>
                <section class="panel"><h2>What was ordered</h2>%s
                <div class="total"><span>Total</span><strong class="price">%s</strong></div></section>
                <form class="row" method="post" action="/orders/%d/%s">%s</form></div>
                """.formatted(
                                escape(order.name()),
                                badges(order),
                                escape(order.shipTo().name()),
                                escape(order.shipTo().oneLine()),
                                steps(order),
                                parcels.isEmpty() ? "<p class=\"muted\">None has left yet.</p>" : parcels,
                                lines,
                                pages.money(order.total()),
                                order.id(),
                                order.financialStatus().equals("PENDING") ? "pay" : "cancel",
                                button(order)))
                + Html.refreshing("main", 1500);
    }

    private static String button(PlacedOrder order) {
        if (order.cancelled() || !order.parcels().isEmpty()) {
            return "";
        }
        return order.financialStatus().equals("PENDING")
                ? "<button>Pay now</button>"
                : "<button class=\"quiet\">Cancel this order</button>";
    }

    static String badges(PlacedOrder order) {
        if (order.cancelled()) {
            return "<span class=\"badge bad\">Cancelled</span>";
        }
        return badge(order.financialStatus(), "PAID") + badge(order.fulfillmentStatus(), "FULFILLED");
    }

    private static String badge(String status, String good) {
        return " <span class=\"badge%s\">%s</span>".formatted(status.equals(good) ? " ok" : "", words(status));
    }

    private static String words(String status) {
        String text = status.replace('_', ' ').toLowerCase(Locale.ROOT);
        return escape(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    private static String steps(PlacedOrder order) {
        boolean paid = !order.financialStatus().equals("PENDING");
        boolean some = !order.parcels().isEmpty();
        boolean moving = some
                && order.parcels().stream().allMatch(parcel -> !parcel.status().equals("FULFILLED"));
        boolean all = order.fulfillmentStatus().equals("FULFILLED")
                && order.parcels().stream().allMatch(parcel -> parcel.status().equals("DELIVERED"));
        List<String> names = List.of("Placed", "Paid", "Shipped", "On the way", "Delivered");
        List<Boolean> done = List.of(true, paid, some, moving || all, all);
        return IntStream.range(0, names.size())
                .mapToObj(i -> "<li%s>%s</li>".formatted(done.get(i) ? " class=\"done\"" : "", names.get(i)))
                .collect(Collectors.joining("", "<ol class=\"steps\">", "</ol>"));
    }

    private static String parcel(PlacedOrder.Parcel parcel) {
        Tracking tracking = parcel.tracking();
        String numbers = IntStream.range(0, tracking.numbers().size())
                .mapToObj(i -> "<span class=\"mono\">"
                        + Links.outside(
                                i < tracking.urls().size() ? tracking.urls().get(i) : "",
                                tracking.numbers().get(i))
                        + "</span>")
                .collect(Collectors.joining(", "));
        boolean delivered = parcel.status().equals("DELIVERED");
        return """
                <div class="parcel"><div class="row" style="justify-content:space-between"><strong>%s</strong>
                <span class="badge%s">%s</span></div><div>%s %s</div><div class="muted">%s</div></div>
                """.formatted(
                        escape(parcel.name()),
                        delivered ? " ok" : "",
                        parcel.status().equals("FULFILLED") ? "Handed to the carrier" : words(parcel.status()),
                        escape(tracking.company()),
                        numbers,
                        escape(String.join(", ", parcel.contents())));
    }

    private String line(PlacedOrder.PlacedLine line) {
        String picture = products.stream()
                .filter(product -> product.sku().equals(line.sku()))
                .map(Product::picture)
                .findFirst()
                .orElse("box");
        return """
                <div class="line"><div class="thumb" style="--hue:%d" aria-hidden="true">%s</div>
                <div><strong>%s</strong><br><span class="muted">%s · %d of %d shipped</span></div>
                <span class="muted">%d ×</span><span class="price">%s</span></div>
                """.formatted(
                        Pages.hue(line.sku()),
                        Drawings.of(picture),
                        escape(line.title()),
                        escape(line.sku()),
                        line.shipped(),
                        line.quantity(),
                        line.quantity(),
                        pages.money(line.price()));
    }
}
