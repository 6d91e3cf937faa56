package io.dropline.simulators.store.pages;

import static io.dropline.simulators.ground.Html.escape;

import io.dropline.simulators.store.book.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The cart, and whose order it is to be. */
final class CartPage {
    private final Pages pages;
    private final List<Product> products;

    CartPage(Pages pages, List<Product> products) {
        this.pages = pages;
        this.products = products;
    }

    String render(Cart cart) {
        var lines = new StringBuilder();
        BigDecimal total = BigDecimal.ZERO;
        for (var entry : cart.units().entrySet()) {
            Optional<Product> product = products.stream()
                    .filter(one -> one.sku().equals(entry.getKey()))
                    .findFirst();
            if (product.isPresent()) {
                BigDecimal price = product.get().price().multiply(BigDecimal.valueOf(entry.getValue()));
                total = total.add(price);
                lines.append(line(product.get(), entry.getValue(), price));
            }
        }
        String body = lines.isEmpty()
                ? "<div class=\"panel empty\">The cart is empty. <a href=\"/\">Back to the shop</a></div>"
                : """
                <form method="post" action="/cart" class="panel">%s
                <div class="total"><span>Total, shipping included</span><strong class="price">%s</strong></div>
                <p><button class="quiet">Update quantities</button></p></form>
                <form method="post" action="/order" class="panel"><h2>Who is it for?</h2>%s
                <label class="choice"><input type="checkbox" name="unpaid" value="yes"><span>Pay later
                <br><span class="muted">The store will tell its apps that the money has not come yet.</span></span></label>
                <p><button>Place the order</button></p></form>
                """.formatted(lines, pages.money(total), shoppers());
        return pages.page(
                "Cart", "cart", cart.count(), "<div class=\"page\"><h1>Your cart</h1><p></p>" + body + "</div>");
    }

    private String line(Product product, int units, BigDecimal price) {
        return """
                <div class="line"><div class="thumb" style="--hue:%d" aria-hidden="true">%s</div>
                <div><strong>%s</strong><br><span class="muted">%s · %s</span></div>
                <input type="number" min="0" max="999" name="%s" value="%d" aria-label="Quantity of %s">
                <span class="price">%s</span></div>
                """.formatted(
                        Pages.hue(product.sku()),
                        Drawings.of(product.picture()),
                        escape(product.title()),
                        escape(product.brand()),
                        escape(product.sku()),
                        escape(product.sku()),
                        units,
                        escape(product.title()),
                        pages.money(price));
    }

    private static String shoppers() {
        var choices = new StringBuilder();
        for (int i = 0; i < Shoppers.ALL.size(); i++) {
            var shopper = Shoppers.ALL.get(i);
            choices.append("""
                    <label class="choice"><input type="radio" name="shopper" value="%d"%s>
                    <span><strong>%s</strong><br><span class="muted">%s</span></span></label>
                    """.formatted(
                            i,
                            i == 0 ? " checked" : "",
                            escape(shopper.address().name()),
                            escape(shopper.address().oneLine())));
        }
        return choices.toString();
    }
}
