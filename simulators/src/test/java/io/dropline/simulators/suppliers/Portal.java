package io.dropline.simulators.suppliers;

import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Faults;
import io.dropline.simulators.ground.HttpHost;
import io.dropline.simulators.ground.Listen;
import io.dropline.simulators.ground.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The least portal that shows the three forms: one line of four units; a post without the hidden field is refused. */
final class Portal implements AutoCloseable {
    final List<Map<String, String>> posts = new CopyOnWriteArrayList<>();
    final List<String> looks = new CopyOnWriteArrayList<>();
    volatile boolean wantsToCancel;
    final Faults faults = new Faults();
    private final HttpHost http = HttpHost.start(Listen.anywhere(), faults, this::handle);

    URI link() {
        return http.uri().resolve("/s/po?sig=a&b=c");
    }

    private Reply handle(Call call) {
        if (!call.method().equals("POST")) {
            looks.add(call.method());
            return Reply.html(page());
        }
        var form = call.form();
        if (!"n0nce&\"1".equals(form.get("nonce"))) {
            return Reply.html(403, "no");
        }
        posts.add(form);
        return Reply.seeOther("/s/po?sig=a&b=c");
    }

    private int left() {
        return 4
                - posts.stream()
                        .mapToInt(form -> Integer.parseInt(form.getOrDefault("quantity-1", "0")))
                        .sum();
    }

    private String page() {
        String hidden = "<input type=hidden name=nonce value='n0nce&amp;&quot;1'>";
        String acknowledge = """
                <form method="post" action="/s/po/answer" data-form="acknowledge">%s
                  <input type="radio" name="decision" value="accept" checked>
                  <input type="number" name="accepted-1" value="4" max="4"> <input name="backordered-1" value="0">
                  <input type="date" name="backorderUntil-1"><input type="date" name="shipDate">
                  <textarea name="reason"></textarea><button>Send</button></form>
                """.formatted(hidden);
        String ship = """
                <form method="post" data-form="ship" action="/s/po/ship">%s
                  <select name="carrier"><option value="UPS">UPS<option value="FedEx" selected>FedEx</select>
                  <input name="trackingNumber"><input type="date" name="shippedOn">
                  <input type="number" name="quantity-1" value="%d" max="%d"></form>
                """.formatted(hidden, left(), left());
        if (wantsToCancel) {
            return "<form method=post action='/s/po/cancel' data-form=cancel>" + hidden + "</form>";
        }
        String tracking = String.join(
                " ",
                posts.stream()
                        .map(form -> form.getOrDefault("trackingNumber", ""))
                        .toList());
        return "<!doctype html><title>PO-7</title>" + (posts.isEmpty() ? acknowledge : left() > 0 ? ship : "done")
                + tracking;
    }

    @Override
    public void close() {
        http.close();
    }
}
