package io.dropline.simulators.suppliers;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Ledger;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody at a supplier with one purchase order on the desk: opens the page, fills in a form, sends it. Where the site does not
 * answer, tries again; where an answer was lost, looks at the page first.
 */
final class Person implements AutoCloseable {
    private static final int PATIENCE = 240;
    /** What a page says may be a moment old, and a form made of it refused. */
    private static final int REFUSALS = 5;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Supplier supplier;
    private final Received order;
    private final Ledger ledger;
    private final Clock clock;
    private final Browser browser = new Browser();

    Person(Supplier supplier, Received order, Ledger ledger, Clock clock) {
        this.supplier = supplier;
        this.order = order;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Opens every link as a scanner in front of the mailbox does, twice and by HEAD. */
    void scanLinks(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            for (URI link : order.links()) {
                try {
                    int first = browser.open(link).status();
                    int second = browser.open(link).status();
                    int head = browser.head(link).status();
                    log("link-scanned", Map.of("link", link.toString(), "statuses", first + " " + second + " " + head));
                } catch (IOException e) {
                    log("link-scanned", Map.of("link", link.toString(), "statuses", String.valueOf(e.getMessage())));
                }
            }
        }
    }

    /** Answers the purchase order. True where the page took it. */
    boolean acknowledge(Decision decision) throws InterruptedException {
        String form = decision instanceof Decision.Ask ? "question" : "acknowledge";
        return submit(form, "", page -> fill(page, decision));
    }

    /** Answers the wish to cancel, where the page asks for an answer. */
    void answerCancellation(OnCancellation wish) throws InterruptedException {
        String decision = wish == OnCancellation.ACCEPT ? "accept" : "refuse";
        submit("cancel", "", form -> Optional.of(form.with("decision", decision)));
    }

    /** Ships what is left, or a part of it, in one parcel. */
    boolean ship(String carrier, String trackingNumber, int parcelsLeft) throws InterruptedException {
        return submit("ship", trackingNumber, form -> {
            int left = form.lines("quantity").stream()
                    .mapToInt(line -> form.most("quantity-" + line))
                    .sum();
            Form filled = spread(form, "quantity", (left + parcelsLeft - 1) / parcelsLeft)
                    .with("carrier", carrier)
                    .with("trackingNumber", trackingNumber)
                    .with("shippedOn", today().toString());
            return left == 0 ? Optional.empty() : Optional.of(filled);
        });
    }

    private interface Filling {
        Optional<Form> fill(Form form);
    }

    private boolean submit(String name, String proof, Filling filling) throws InterruptedException {
        int refusals = 0;
        for (int attempt = 0; attempt < PATIENCE && refusals < REFUSALS; attempt++) {
            try {
                Optional<HtmlPage> page = pageWith(proof);
                if (page.isPresent()) {
                    if (!proof.isEmpty() && page.get().shows(proof)) {
                        log("shipped-already", Map.of("trackingNumber", proof));
                        return true;
                    }
                    Optional<Form> filled = page.get().form(name).flatMap(filling::fill);
                    if (filled.isEmpty()) {
                        log("nothing-to-" + name, Map.of());
                        return false;
                    }
                    Browser.Visit answer = browser.send(filled.get());
                    if (answer.ok()) {
                        log(name, facts(filled.get(), answer.status()));
                        return true;
                    }
                    if (answer.status() < 500) {
                        refusals++;
                        log(name + "-refused", facts(filled.get(), answer.status()));
                    }
                }
            } catch (IOException e) {
                // The site is away, or the answer was lost: the next look at the page tells.
                ledger.append("supplier", "site-away", Map.of("po", order.number()), Bytes.EMPTY);
            }
            Thread.sleep(PAUSE);
        }
        log("gave-up", Map.of("form", name));
        return false;
    }

    /** The first page behind a link of the mail that holds a form of ours, or shows that the answer arrived. */
    private Optional<HtmlPage> pageWith(String proof) throws IOException, InterruptedException {
        for (URI link : order.linksInOrder()) {
            Browser.Visit visit = browser.open(link);
            boolean answered = !proof.isEmpty() && visit.page().shows(proof);
            if (visit.ok() && (answered || visit.page().shows("data-form="))) {
                return Optional.of(visit.page());
            }
        }
        return Optional.empty();
    }

    private Optional<Form> fill(Form form, Decision decision) {
        int asked = form.lines("accepted").stream()
                .mapToInt(line -> form.most("accepted-" + line))
                .sum();
        return Optional.of(
                switch (decision) {
                    case Decision.Accept(int days)
                    when days > 0 ->
                        spread(form, "accepted", asked)
                                .with("decision", "accept-later")
                                .with("shipDate", today().plusDays(days).toString());
                    case Decision.Accept ignored ->
                        spread(form, "accepted", asked).with("decision", "accept");
                    case Decision.Partial(String reason) ->
                        spread(form, "accepted", Math.max(1, asked / 2))
                                .with("decision", "partial")
                                .with("reason", reason);
                    case Decision.Backorder(int days) -> backorder(form, today().plusDays(days));
                    case Decision.Reject(String reason) ->
                        spread(form, "accepted", 0).with("decision", "reject").with("reason", reason);
                    case Decision.Ask(String question) -> form.with("text", question);
                    case Decision.Silent ignored -> throw new IllegalStateException("a silent supplier opens nothing");
                });
    }

    private static Form backorder(Form form, LocalDate until) {
        Form filled = form.with("decision", "partial");
        for (int line : form.lines("accepted")) {
            filled = filled.with("accepted-" + line, "0")
                    .with("backordered-" + line, Integer.toString(form.most("accepted-" + line)))
                    .with("backorderUntil-" + line, until.toString());
        }
        return filled;
    }

    /** So many units over the lines, from the first line on. */
    private static Form spread(Form form, String prefix, int units) {
        Form filled = form;
        int left = units;
        for (int line : form.lines(prefix)) {
            int here = Math.min(left, form.most(prefix + "-" + line));
            filled = filled.with(prefix + "-" + line, Integer.toString(here));
            left -= here;
        }
        return filled;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Map<String, String> facts(Form form, int status) {
        var facts = new LinkedHashMap<String, String>();
        for (String field : new String[] {"decision", "shipDate", "carrier", "trackingNumber", "reason", "text"}) {
            String value = form.fields().getOrDefault(field, "");
            if (!value.isEmpty()) {
                facts.put(field, value);
            }
        }
        facts.put("status", Integer.toString(status));
        return facts;
    }

    private void log(String kind, Map<String, String> facts) {
        var all = new LinkedHashMap<>(facts);
        all.put("po", order.number());
        all.put("supplier", supplier.name());
        ledger.append("supplier", kind, all, Bytes.EMPTY);
    }

    @Override
    public void close() {
        browser.close();
    }
}
