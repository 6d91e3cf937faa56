package io.dropline.customer.returns;

import io.dropline.portal.Typed;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.rules.MerchantTerms;
import io.dropline.returns.rules.ReturnPlan;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the pages show. */
public final class ReturnPages {
    private ReturnPages() {}

    /** @param tone "ok", "info", "warn" or "bad" */
    public record Notice(String tone, String title, String text) {
        static final Notice WRONG = new Notice(
                "bad", "Please look at it once more", "Something below needs your attention; nothing was sent yet.");
        static final Notice BUSY =
                new Notice("bad", "This could not be stored", "Please send it once more in a few seconds.");
        static final Notice THANKS = new Notice("ok", "Thank you, that is noted", "Below you see how it stands.");
        static final Notice LATER =
                new Notice("info", "Thank you, we have it", "It is stored, and shown here in a moment.");
        static final Notice PARKED = new Notice(
                "warn", "We have it, and a person looks at it", "Something has changed meanwhile. We write to you.");

        public String icon() {
            return switch (tone) {
                case "ok" -> "circle-check";
                case "info" -> "clock";
                default -> "circle-alert";
            };
        }
    }

    /** What to return. */
    public record Pick(
            Shop shop,
            String token,
            MerchantTerms terms,
            List<PickLine> lines,
            @Nullable Notice notice,
            Typed typed) {
        public List<ReturnReason> reasons() {
            return Arrays.asList(ReturnReason.values());
        }

        public List<PickLine> open() {
            return lines.stream().filter(line -> line.units() > 0).toList();
        }

        public List<PickLine> closed() {
            return lines.stream().filter(line -> line.units() == 0).toList();
        }
    }

    /**
     * What the rules say of it, before it is sent.
     *
     * @param fields what was picked, to be sent along
     * @param submission random, one a rendered page: tells a double click from a second return
     */
    public record Review(
            Shop shop,
            String token,
            String submission,
            MerchantTerms terms,
            ReturnPlan plan,
            boolean exchange,
            List<Field> fields,
            @Nullable Notice notice,
            Typed typed) {

        public String paid(ReturnPlan.Parcel parcel) {
            return parcel.paidBy() == ReturnPolicy.Payer.CUSTOMER
                    ? "You pay the parcel back"
                    : "The parcel back costs you nothing";
        }

        public String place(ReturnPlan.Parcel parcel) {
            return parcel.sendTo().none()
                    ? "We tell you where when it is accepted"
                    : CustomerDays.place(parcel.sendTo());
        }

        public String decided(ReturnPlan.Parcel parcel) {
            return parcel.verdict() == ReturnPlan.Verdict.PERSON
                    ? "We look at it, and write to you"
                    : "It is accepted as soon as you send this";
        }

        /** Whether nothing has to be sent back. */
        public boolean keeps(ReturnPlan.Parcel parcel) {
            return parcel.verdict() == ReturnPlan.Verdict.RETURNLESS;
        }

        /** For the goods, as they were paid before tax, if they come back as they should. */
        public BigDecimal back(ReturnPlan.Parcel parcel) {
            BigDecimal kept = parcel.lines().stream()
                    .filter(line -> !line.reason().supplierAtFault())
                    .map(line -> line.of().unitPaid().multiply(BigDecimal.valueOf(line.units())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(parcel.restockingPercent())
                    .movePointLeft(2);
            return parcel.value().subtract(kept);
        }
    }

    public record Field(String name, String value) {}

    /** How the returns of an order stand. */
    public record State(
            Shop shop,
            String token,
            String submission,
            List<MyReturn> returns,
            @Nullable Notice notice,
            Typed typed) {}

    /**
     * Finding an order by its number.
     *
     * @param problem what to say; empty where nothing is to be said
     */
    public record LookUp(String shop, String slug, String number, String proof, String problem) {}
}
