package io.dropline.support.evidence;

import static io.dropline.paper.Cells.padded;
import static io.dropline.paper.Cells.ruledBelow;
import static io.dropline.paper.Cells.text;

import io.dropline.letter.Words;
import io.dropline.paper.Ink;
import io.dropline.paper.Paper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfPTable;

/** The pack on paper. */
final class DisputePaper {
    private static final int LONGEST_TEXT = 4_000;

    private final DisputeFacts facts;
    private final List<PdfPTable> tables = new ArrayList<>();

    private DisputePaper(DisputeFacts facts) {
        this.facts = facts;
    }

    static byte[] print(DisputeFacts facts) {
        String title = "Evidence about order " + facts.number();
        String footer = facts.merchant() + " · " + title + " · made " + Words.moment(facts.madeAt());
        Paper paper = new Paper(title, facts.merchant(), footer, facts.madeAt(), facts.country());
        return paper.print(new DisputePaper(facts).tables(title));
    }

    private List<PdfPTable> tables(String title) {
        head(title);
        order();
        items();
        facts.parcels().forEach(this::parcel);
        mails();
        said();
        timeline();
        return tables;
    }

    private void head(String title) {
        var table = new PdfPTable(1);
        table.addCell(padded(text(facts.merchant(), Ink.LABEL), 0, 0, 4, 0));
        table.addCell(padded(text(title, Ink.STRONG.sized(20)), 0, 0, 8, 0));
        long delivered = facts.parcels().stream()
                .filter(parcel -> parcel.deliveredAt() != null)
                .count();
        String outcome = facts.parcels().isEmpty()
                ? "Nothing has left yet."
                : delivered == facts.parcels().size()
                        ? "Delivered: all of " + counted(facts.parcels().size(), "parcel") + "."
                        : delivered + " of " + counted(facts.parcels().size(), "parcel") + " delivered.";
        table.addCell(ruledBelow(padded(text(outcome, Ink.BODY.coloured(Ink.GREY)), 0, 0, 12, 0)));
        tables.add(table);
    }

    private void order() {
        PdfPTable table = section("The order and its customer");
        fact(table, "Order", facts.number() + " in " + facts.store() + " (" + facts.storeRef() + ")");
        fact(table, "Placed", Words.moment(facts.placedAt()));
        fact(table, "Payment", payment());
        fact(table, "Customer", joined(facts.customer(), facts.email(), facts.phone()));
        fact(table, "Ships to", String.join(", ", facts.shipTo()));
        if (facts.promiseEarliest() != null && facts.promiseLatest() != null) {
            fact(table, "Promised for", Words.days(facts.promiseEarliest(), facts.promiseLatest()));
        }
        fact(table, "Shop's address", facts.supportEmail());
    }

    private String payment() {
        Instant paid = facts.paidAt();
        return Words.money(facts.sums().total(), facts.currency()) + ", "
                + facts.payment().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (paid == null ? "" : " since " + Words.moment(paid));
    }

    private void items() {
        PdfPTable table = section("What was bought");
        for (DisputeFacts.Item item : facts.items()) {
            fact(
                    table,
                    item.ordered() + " × " + Words.money(item.unitPrice(), facts.currency()),
                    item.title() + " (" + item.sku() + ")"
                            + (item.cancelled() > 0 ? ", " + item.cancelled() + " of them cancelled" : ""));
        }
        DisputeFacts.Sums sums = facts.sums();
        fact(table, "Goods", Words.money(sums.subtotal(), facts.currency()));
        if (sums.discount().signum() > 0) {
            fact(table, "Discount", Words.money(sums.discount(), facts.currency()));
        }
        fact(table, "Shipping", Words.money(sums.shipping(), facts.currency()));
        fact(table, "Tax", Words.money(sums.tax(), facts.currency()));
        fact(table, "Total", Words.money(sums.total(), facts.currency()));
    }

    private void parcel(DisputeFacts.Parcel parcel) {
        PdfPTable table = section("Parcel " + parcel.carrier() + " " + parcel.number());
        Instant delivered = parcel.deliveredAt();
        fact(
                table,
                "Status",
                parcel.status().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (delivered == null ? "" : ", " + Words.moment(delivered)));
        fact(table, "Left on", Words.dayOfYear(parcel.shippedOn()));
        fact(table, "Holds", String.join(", ", parcel.contents()));
        if (parcel.url() != null) {
            fact(table, "To be checked at", parcel.url());
        }
        for (DisputeFacts.Scan scan : parcel.scans()) {
            fact(
                    table,
                    Words.moment(scan.at()),
                    scan.description() + (scan.place().isBlank() ? "" : ", " + scan.place()) + " (told by "
                            + scan.source() + ")");
        }
        if (parcel.scans().isEmpty()) {
            fact(table, "Scans", "None told by the carrier");
        }
    }

    private void mails() {
        PdfPTable table = section("Mails to the customer");
        for (DisputeFacts.Mail mail : facts.mails()) {
            Instant sent = mail.sentAt();
            boolean confirmed = mail.state().equals("CONFIRMED");
            fact(
                    table,
                    Words.moment(confirmed && sent != null ? sent : mail.writtenAt()),
                    mail.title() + ". "
                            + (confirmed
                                    ? "Taken over by the mail server: " + mail.proof()
                                    : "Not proved to be sent ("
                                            + mail.state()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' ') + ")")
                            + ". Message-ID " + mail.messageId());
        }
        if (facts.mails().isEmpty()) {
            fact(table, "None", "");
        }
    }

    private void said() {
        PdfPTable table = section("What was written");
        for (DisputeFacts.Said said : facts.said()) {
            String words =
                    said.text().length() > LONGEST_TEXT ? said.text().substring(0, LONGEST_TEXT) + " […]" : said.text();
            fact(
                    table,
                    Words.moment(said.at()),
                    (said.ours() ? facts.merchant() + " (" + said.author() + ")" : said.author()) + ", "
                            + way(said.way()) + ":");
            fact(table, "", words);
        }
        if (facts.said().isEmpty()) {
            fact(table, "Nothing", "The customer has not written");
        }
    }

    private void timeline() {
        PdfPTable table = section("What happened");
        for (DisputeFacts.Happened one : facts.timeline()) {
            fact(table, Words.moment(one.at()), one.summary() + " (" + one.actor() + ")");
        }
    }

    private PdfPTable section(String title) {
        var table = new PdfPTable(new float[] {30, 70});
        var heading = padded(text(title, Ink.STRONG.sized(13)), 16, 0, 6, 0);
        heading.setColspan(2);
        table.addCell(heading);
        table.setHeaderRows(0);
        tables.add(table);
        return table;
    }

    private static void fact(PdfPTable table, String label, String value) {
        table.addCell(padded(text(label, Ink.BODY.coloured(Ink.GREY)), 1, 8, 3, 0));
        table.addCell(padded(
                text(
                        value.lines().toList().isEmpty()
                                ? List.of("")
                                : value.lines().toList(),
                        Ink.BODY),
                1,
                0,
                3,
                0));
    }

    private static String way(String channel) {
        return switch (channel) {
            case "TRACKING_PAGE" -> "on the tracking page";
            case "CONTACT_FORM" -> "by the contact form";
            default -> "by mail";
        };
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
