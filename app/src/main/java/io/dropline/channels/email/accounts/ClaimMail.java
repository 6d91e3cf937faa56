package io.dropline.channels.email.accounts;

import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.ClaimLetter.Owed;
import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import io.dropline.mail.MailMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a supplier of claims, and reminds it: always polite, each time plainer. */
final class ClaimMail {
    private ClaimMail() {}

    static MailMessage compose(ClaimLetter letter, String from) {
        String sum = sum(letter);
        return AccountsMail.message(
                letter.merchant(),
                letter.supplier(),
                from,
                subject(letter, sum),
                letter.messageId(),
                letter.writtenAt(),
                new Letter(
                        letter.merchant(),
                        preview(letter, sum),
                        title(letter, sum),
                        blocks(letter, sum),
                        AccountsMail.closing(letter.merchant(), closing(letter))));
    }

    private static String subject(ClaimLetter letter, String sum) {
        String what = named(letter) + " from " + letter.merchant().name();
        return switch (letter.purpose()) {
            case OPENED -> "Credit requested: " + sum + ", " + what;
            case EARLY_REMINDER, FIRST_REMINDER -> "Reminder: " + what + ", " + sum;
            case SECOND_REMINDER -> "Second reminder: " + what + ", " + sum;
            case LAST_REMINDER -> "Last reminder: " + what + ", " + sum;
            case LINK -> "Your link to " + what;
        };
    }

    private static String title(ClaimLetter letter, String sum) {
        return switch (letter.purpose()) {
            case OPENED -> "Please credit " + sum;
            case EARLY_REMINDER -> "A credit is still open";
            case FIRST_REMINDER -> "A credit is due";
            case SECOND_REMINDER -> "A credit is overdue";
            case LAST_REMINDER -> "Our last reminder of a credit";
            case LINK -> "Your link to our claims";
        };
    }

    private static String preview(ClaimLetter letter, String sum) {
        return switch (letter.purpose()) {
            case OPENED -> "It takes a minute and needs no log-in.";
            case EARLY_REMINDER, FIRST_REMINDER, SECOND_REMINDER, LAST_REMINDER -> sum + " is open.";
            case LINK -> "It opens them without a log-in.";
        };
    }

    private static List<Block> blocks(ClaimLetter letter, String sum) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("Hello " + letter.supplier().addressee() + ","));
        blocks.add(new Block.Paragraph(lead(letter)));
        blocks.add(new Block.Highlight("Open", sum));
        blocks.add(new Block.Button("Enter your credit memo", letter.creditUrl()));
        blocks.add(new Block.Paragraph(
                "The button opens a page that needs no log-in: enter the number of your credit memo and what it credits, or tell us why you "
                        + "see a claim differently."));
        for (Owed owed : letter.claims()) {
            blocks.add(new Block.Heading(owed.number() + ": " + Words.money(owed.open(), owed.currency())));
            blocks.add(new Block.Paragraph(owed.explanation()));
            blocks.add(new Block.Facts(facts(letter, owed)));
        }
        return blocks;
    }

    private static String lead(ClaimLetter letter) {
        boolean one = letter.claims().size() == 1;
        return switch (letter.purpose()) {
            case OPENED ->
                "Something went wrong with " + (one ? "an order" : "some orders")
                        + " that you shipped for us. Please credit us for it by "
                        + Words.dayOfYear(earliestDue(letter)) + ".";
            case EARLY_REMINDER ->
                "We have no credit memo from you yet for the " + (one ? "claim" : "claims") + " below. It is due by "
                        + Words.dayOfYear(earliestDue(letter)) + "; could you look at it now?";
            case FIRST_REMINDER ->
                "This may have slipped through: we have no credit memo from you yet for the "
                        + (one ? "claim" : "claims") + " below. Could you look at it this week?";
            case SECOND_REMINDER ->
                "We wrote to you before about the " + (one ? "claim" : "claims")
                        + " below and have neither a credit memo nor an answer. Please send one of the two within seven days.";
            case LAST_REMINDER ->
                "This is our last reminder of the " + (one ? "claim" : "claims")
                        + " below. If we hear nothing from you within seven days, somebody of us will call you, and may deduct the amount "
                        + "from what we owe you.";
            case LINK -> "Here is a fresh link to what is open between us. The old one had expired.";
        };
    }

    private static String[] closing(ClaimLetter letter) {
        return switch (letter.purpose()) {
            case OPENED -> new String[0];
            case LINK ->
                new String[] {
                    "Somebody asked for it on the page of the old link. If nobody of you did, there is nothing to do."
                };
            case EARLY_REMINDER, FIRST_REMINDER, SECOND_REMINDER, LAST_REMINDER ->
                new String[] {
                    "If you have sent the memo already, please enter its number on the page, and accept our thanks."
                };
        };
    }

    private static List<Block.Fact> facts(ClaimLetter letter, Owed owed) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("Why", owed.ground()));
        facts.add(new Block.Fact("Your order", owed.purchaseOrder()));
        facts.add(new Block.Fact("Customer's order", owed.orderNumber()));
        if (owed.open().compareTo(owed.amount()) != 0) {
            facts.add(new Block.Fact("Claimed", Words.money(owed.amount(), owed.currency())));
        }
        facts.add(new Block.Fact("Claimed on", Words.dayOfYear(owed.openedOn())));
        long late = ChronoUnit.DAYS.between(owed.dueOn(), LocalDate.ofInstant(letter.writtenAt(), ZoneOffset.UTC));
        facts.add(new Block.Fact(
                "Due",
                Words.dayOfYear(owed.dueOn())
                        + (late <= 0 ? "" : ", " + late + (late == 1 ? " day ago" : " days ago"))));
        return facts;
    }

    private static String named(ClaimLetter letter) {
        return letter.claims().size() == 1
                ? "claim " + letter.claims().getFirst().number()
                : letter.claims().size() + " claims";
    }

    private static String sum(ClaimLetter letter) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        letter.claims().forEach(owed -> sums.merge(owed.currency(), owed.open(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> Words.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" and "));
    }

    private static LocalDate earliestDue(ClaimLetter letter) {
        return letter.claims().stream()
                .map(Owed::dueOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
