package io.dropline.notifications;

import io.dropline.letter.Block;
import io.dropline.letter.Brand;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.notifications.CustomerMail.Delayed;
import io.dropline.notifications.CustomerMail.Delivered;
import io.dropline.notifications.CustomerMail.Item;
import io.dropline.notifications.CustomerMail.OrderCancelled;
import io.dropline.notifications.CustomerMail.OrderPreparing;
import io.dropline.notifications.CustomerMail.ParcelShipped;
import io.dropline.notifications.CustomerMail.Promise;
import io.dropline.notifications.CustomerMail.Refunded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each piece of news says. */
final class CustomerLetter {
    private static final List<String> STEPS = List.of("Ordered", "Preparing", "On its way", "Delivered");

    private final Addressing to;
    private final List<Block> blocks = new ArrayList<>();

    private CustomerLetter(Addressing to) {
        this.to = to;
    }

    static String subject(Addressing to, CustomerMail mail) {
        String order = to.orderNumber();
        return switch (mail) {
            case OrderPreparing _ -> "Your order " + order + " is being prepared";
            case ParcelShipped shipped when shipped.rest().isEmpty() -> "Your order " + order + " is on its way";
            case ParcelShipped _ -> "Part of your order " + order + " is on its way";
            case Delayed _ -> "Your order " + order + " arrives later than planned";
            case Delivered delivered when delivered.rest().isEmpty() -> "Your order " + order + " has arrived";
            case Delivered _ -> "Part of your order " + order + " has arrived";
            case OrderCancelled _ -> "Your order " + order + " was cancelled";
            case ReturnNews news -> ReturnLetter.subject(order, news);
            case Refunded _ -> "Your refund for order " + order;
        };
    }

    static Letter write(Addressing to, CustomerMail mail) {
        var letter = new CustomerLetter(to);
        return switch (mail) {
            case OrderPreparing preparing -> letter.preparing(preparing);
            case ParcelShipped shipped -> letter.shipped(shipped);
            case Delayed delayed -> letter.delayed(delayed);
            case Delivered delivered -> letter.delivered(delivered);
            case OrderCancelled cancelled -> letter.cancelled(cancelled);
            case ReturnNews news -> new ReturnLetter(letter).write(news);
            case Refunded refunded -> letter.refunded(refunded);
        };
    }

    private Letter preparing(OrderPreparing news) {
        blocks.add(new Block.Journey(STEPS, 1));
        greet("Thank you for your order. We are getting it ready and will write again as soon as it ships.");
        arrival("Arrives", news.promise());
        follow();
        blocks.add(new Block.Heading("Your order " + to.orderNumber()));
        blocks.add(new Block.Goods(
                items(news.items()), List.of(new Block.Fact("Total", Words.money(news.total(), to.currency())))));
        if (!news.shipTo().isEmpty()) {
            blocks.add(new Block.Card("Goes to", news.shipTo()));
        }
        return finish(
                "We are preparing your order",
                news.promise() == null
                        ? "We will write again as soon as it ships."
                        : "It " + arrives(news.promise()) + ".");
    }

    private Letter shipped(ParcelShipped news) {
        boolean last = news.rest().isEmpty();
        blocks.add(new Block.Journey(STEPS, 2));
        greet(
                last
                        ? "Your parcel has left for you."
                        : "A first part of your order has left for you; the rest follows.");
        arrival("This parcel arrives", news.promise());
        if (news.trackingUrl().isEmpty()) {
            follow();
        } else {
            blocks.add(new Block.Button("Track this parcel", news.trackingUrl()));
        }
        blocks.add(new Block.Facts(List.of(
                new Block.Fact("Carrier", news.carrier()), new Block.Fact("Tracking number", news.trackingNumber()))));
        blocks.add(new Block.Heading("In this parcel"));
        goods(news.inside());
        rest(news.rest());
        if (!news.trackingUrl().isEmpty()) {
            blocks.add(new Block.Link("See your whole order", to.trackingPage()));
        }
        return finish(
                last ? "Your order is on its way" : "Part of your order is on its way",
                news.carrier() + " " + news.trackingNumber() + " " + arrives(news.promise()) + ".");
    }

    private Letter delayed(Delayed news) {
        greet("We are sorry: your order " + to.orderNumber() + " takes longer than we said.");
        arrival("It now arrives", news.now());
        blocks.add(new Block.Facts(List.of(new Block.Fact(
                "We said", Words.days(news.before().earliest(), news.before().latest())))));
        if (!news.reason().isBlank()) {
            blocks.add(new Block.Card("Why", news.reason().strip().lines().toList()));
        }
        follow();
        blocks.add(new Block.Paragraph("If that is too late for you, just answer this mail and we will find a way."));
        return finish("Your order arrives later than planned", "It now " + arrives(news.now()) + ".");
    }

    private Letter delivered(Delivered news) {
        boolean last = news.rest().isEmpty();
        blocks.add(new Block.Journey(STEPS, last ? 3 : 2));
        greet("Your parcel was delivered on " + Words.day(news.on()) + ". We hope you enjoy it.");
        blocks.add(new Block.Heading("In this parcel"));
        goods(news.inside());
        rest(news.rest());
        follow();
        blocks.add(
                new Block.Paragraph(
                        "Something is missing or broken, or you did not get it? Answer this mail and we will take care of it."));
        return finish(
                last ? "Your order has arrived" : "Part of your order has arrived",
                "Delivered on " + Words.day(news.on()) + ".");
    }

    private Letter cancelled(OrderCancelled news) {
        greet("Your order " + to.orderNumber() + " was cancelled. Nothing will be sent.");
        if (!news.reason().isBlank()) {
            blocks.add(new Block.Card("Why", news.reason().strip().lines().toList()));
        }
        if (news.refund().signum() > 0) {
            blocks.add(new Block.Highlight("You get back", Words.money(news.refund(), to.currency())));
            blocks.add(new Block.Paragraph("It goes back the way you paid; banks may take some days to show it."));
        }
        blocks.add(new Block.Heading("What it was"));
        goods(news.items());
        return finish("Your order was cancelled", "Nothing will be sent.");
    }

    private Letter refunded(Refunded news) {
        greet("We have paid money back to you for your order " + to.orderNumber() + ".");
        blocks.add(new Block.Highlight("You get back", Words.money(news.amount(), to.currency())));
        blocks.add(new Block.Paragraph("It goes back the way you paid; banks may take some days to show it."));
        if (!news.reason().isBlank()) {
            blocks.add(new Block.Card("Why", news.reason().strip().lines().toList()));
        }
        List<Block.Fact> sums = new ArrayList<>();
        if (news.shipping().signum() > 0) {
            sums.add(new Block.Fact("Shipping", Words.money(news.shipping(), to.currency())));
        }
        if (news.restockingFee().signum() > 0) {
            sums.add(new Block.Fact(
                    "Restocking fee", Words.money(news.restockingFee().negate(), to.currency())));
        }
        sums.add(new Block.Fact("You get back", Words.money(news.amount(), to.currency())));
        if (!news.items().isEmpty()) {
            blocks.add(new Block.Heading("What it is for"));
            blocks.add(new Block.Goods(items(news.items()), sums));
        } else if (sums.size() > 1) {
            blocks.add(new Block.Facts(sums));
        }
        follow();
        return finish("Your refund", "You get back " + Words.money(news.amount(), to.currency()) + ".");
    }

    void add(Block block) {
        blocks.add(block);
    }

    void greet(String first) {
        String name = to.customerName().strip();
        blocks.add(new Block.Paragraph(name.isEmpty() ? "Hello," : "Hello " + name + ","));
        blocks.add(new Block.Paragraph(first));
    }

    private void arrival(String label, @Nullable Promise promise) {
        if (promise != null) {
            blocks.add(new Block.Highlight(label, Words.days(promise.earliest(), promise.latest())));
        }
    }

    void follow() {
        blocks.add(new Block.Button("Follow your order", to.trackingPage()));
    }

    void goods(List<Item> items) {
        blocks.add(new Block.Goods(items(items), List.of()));
    }

    private void rest(List<Item> rest) {
        if (!rest.isEmpty()) {
            blocks.add(new Block.Heading("The rest follows"));
            goods(rest);
        }
    }

    private List<Block.Item> items(List<Item> items) {
        return items.stream()
                .map(item -> new Block.Item(
                        item.title(),
                        item.option(),
                        item.quantity(),
                        item.amount() == null ? "" : Words.money(item.amount(), to.currency())))
                .toList();
    }

    private static String arrives(@Nullable Promise promise) {
        return promise == null ? "is on its way to you" : "arrives " + Words.days(promise.earliest(), promise.latest());
    }

    Letter finish(String title, String preheader) {
        var brand = new Brand(to.merchantName(), to.supportEmail(), to.accent());
        String questions = to.supportEmail().isBlank()
                ? "Questions? Just answer this mail."
                : "Questions? Answer this mail or write to " + to.supportEmail() + ".";
        return new Letter(
                brand,
                preheader,
                title,
                blocks,
                List.of(
                        questions,
                        "You get this mail because you ordered at " + to.merchantName() + " (" + to.orderNumber()
                                + ")."));
    }
}
