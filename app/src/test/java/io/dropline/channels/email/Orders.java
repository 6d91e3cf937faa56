package io.dropline.channels.email;

import io.dropline.channels.email.papers.Sums;
import io.dropline.letter.Brand;
import io.dropline.platform.Address;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.PurchaseOrderDocument.Line;
import io.dropline.purchasing.PurchaseOrderDocument.Supplier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Purchase orders to write: an everyday one, one from far away, and a long one. */
final class Orders {
    static final String FROM = "orders@desk.example";

    private Orders() {}

    static PurchaseOrderDocument everyday() {
        return order(
                new Brand("Hearth & Harbor", "help@hearthharbor.example", "#0f766e"),
                new Supplier("NORDIC", "Nordic Sauna Supply", "Ingrid Larsen", "orders@nordicsauna.example"),
                new Address(
                        "Marisol Ortega",
                        "",
                        "4127 Fremont Ave N",
                        "Unit 3",
                        "Seattle",
                        "WA",
                        "98103",
                        "US",
                        "+1 206 555 0142"),
                "USD",
                List.of(
                        new Line(
                                1,
                                "SAU-BARREL-6",
                                "NSS-77120",
                                "Barrel sauna for six, Canadian red cedar, 8 kW heater",
                                1,
                                new BigDecimal("3129.0000")),
                        new Line(
                                2,
                                "SAU-STONES-20",
                                "NSS-10020",
                                "Sauna stones, olivine diabase, 20 kg",
                                3,
                                new BigDecimal("28.5000"))),
                new BigDecimal("3214.5000"),
                new BigDecimal("12.0000"),
                new BigDecimal("249.0000"),
                "Thank you for choosing Hearth & Harbor!\nUnpack within two days and check for damage, please: we replace what the road has broken.");
    }

    /** Wanted sooner than usual, because the supplier has signed for it. */
    static PurchaseOrderDocument agreed() {
        PurchaseOrderDocument one = everyday();
        return new PurchaseOrderDocument(
                one.number(),
                one.messageId(),
                one.issuedAt(),
                one.merchant(),
                one.supplier(),
                one.orderNumber(),
                one.shipTo(),
                LocalDate.parse("2026-11-30"),
                1,
                one.answerDueAt(),
                one.currency(),
                one.lines(),
                one.itemCost(),
                one.dropFee(),
                one.freight(),
                one.total(),
                one.packingSlipText(),
                one.answerUrl());
    }

    /** Right to left, emoji, a formula, markup, a currency without decimals, hardly any address. */
    static PurchaseOrderDocument faraway() {
        return order(
                new Brand("متجر الواحة ✨", "help@oasis.example", "#f5c518"),
                new Supplier("=CMD()", "光学株式会社 <b>", "", "orders@kogaku.example"),
                new Address(
                        "عبد الله بن يوسف 🚲👨‍👩‍👧",
                        "Łódź Œuvre & Søn",
                        "רחוב הרצל 12, דירה 4",
                        "Ελλάδα Ωμέγα",
                        "Москва",
                        "",
                        "〒150-0001",
                        "JP",
                        ""),
                "JPY",
                List.of(
                        new Line(
                                1,
                                "CH-1",
                                "+49-KRONE",
                                "Chandelier “Krone” 🏮 กรุงเทพ 水晶のシャンデリア",
                                2,
                                new BigDecimal("128000.0000")),
                        new Line(
                                2,
                                "CH-2",
                                "@SUM(A1)",
                                "한국어 전구 <script>alert(1)</script>",
                                12,
                                new BigDecimal("950.0000"))),
                new BigDecimal("267400.0000"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "");
    }

    static PurchaseOrderDocument ofLines(int count) {
        PurchaseOrderDocument one = everyday();
        List<Line> lines = IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Line(
                        n,
                        "SKU-" + n,
                        "NSS-" + n,
                        "Ladle and bucket of larch, set number " + n,
                        n,
                        new BigDecimal("9.9900")))
                .toList();
        BigDecimal items = lines.stream().map(Sums::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return order(
                one.merchant(),
                one.supplier(),
                one.shipTo(),
                "USD",
                lines,
                items,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                one.packingSlipText());
    }

    private static PurchaseOrderDocument order(
            Brand merchant,
            Supplier supplier,
            Address shipTo,
            String currency,
            List<Line> lines,
            BigDecimal items,
            BigDecimal fee,
            BigDecimal freight,
            String slip) {
        return new PurchaseOrderDocument(
                "PO-1042",
                "po-1042.7f3a@desk.example",
                Instant.parse("2026-11-27T16:20:00Z"),
                merchant,
                supplier,
                "#2817",
                shipTo,
                LocalDate.parse("2026-12-01"),
                null,
                Instant.parse("2026-11-28T15:00:00Z"),
                currency,
                lines,
                items,
                fee,
                freight,
                items.add(fee).add(freight),
                slip,
                "https://desk.example/a/q7Jd0eVYx2kM4bW9");
    }
}
