package io.dropline.notifications;

import io.dropline.letter.Block;
import io.dropline.letter.Letter;
import io.dropline.letter.Words;
import java.util.List;

/** What news of a return says. */
final class ReturnLetter {
    private static final List<String> STEPS = List.of("Requested", "Accepted", "On its way back", "Settled");

    private final CustomerLetter letter;

    ReturnLetter(CustomerLetter letter) {
        this.letter = letter;
    }

    static String subject(String order, ReturnNews news) {
        return switch (news) {
            case ReturnNews.Received _ -> "We have your return request for order " + order;
            case ReturnNews.Authorized _ -> "How to send back " + news.number() + ", order " + order;
            case ReturnNews.Kept _ -> "You may keep it: your return " + news.number();
            case ReturnNews.Declined _ -> "About your return " + news.number() + ", order " + order;
            case ReturnNews.Reminder _ -> "Reminder: please send back " + news.number();
            case ReturnNews.Expired _ -> "Your return " + news.number() + " has expired";
        };
    }

    Letter write(ReturnNews news) {
        return switch (news) {
            case ReturnNews.Received received -> received(received);
            case ReturnNews.Authorized authorized -> authorized(authorized);
            case ReturnNews.Kept kept -> kept(kept);
            case ReturnNews.Declined declined -> declined(declined);
            case ReturnNews.Reminder reminder -> reminder(reminder);
            case ReturnNews.Expired expired -> expired(expired);
        };
    }

    private Letter received(ReturnNews.Received news) {
        letter.add(new Block.Journey(STEPS, 0));
        letter.greet(
                "We have your return request. Please keep everything until you hear from us; we look at it and write again.");
        what("What you want to return", news);
        letter.follow();
        return letter.finish("We have your return request", "Its number is " + news.number() + ".");
    }

    private Letter authorized(ReturnNews.Authorized news) {
        letter.add(new Block.Journey(STEPS, 1));
        letter.greet(
                "Your return is accepted. Please pack the goods well, write the number below on the parcel, and hand it to a carrier in time.");
        letter.add(new Block.Highlight("Number on the parcel", news.number()));
        letter.add(new Block.Card("Send it to", news.sendTo()));
        letter.add(new Block.Facts(List.of(
                new Block.Fact("Send it by", Words.dayOfYear(news.sendBy())),
                new Block.Fact("Parcel", news.customerPays() ? "You pay it" : "It costs you nothing"))));
        if (!news.condition().isBlank()) {
            letter.add(new Block.Card("How it must come back", List.of(news.condition())));
        }
        letter.add(new Block.Button(news.label() ? "Print the label" : "Enter the tracking number", news.page()));
        what("What comes back", news);
        letter.add(new Block.Paragraph(
                news.exchange()
                        ? "As soon as it is back and looked at, we send you the same goods again."
                        : "As soon as it is back and looked at, your money goes back the way you paid."));
        return letter.finish("How to send it back", news.number() + ", by " + Words.day(news.sendBy()) + ".");
    }

    private Letter kept(ReturnNews.Kept news) {
        letter.greet(
                "We are sorry that not all was as it should be. You need not send anything back: please keep it, or dispose of it.");
        letter.add(new Block.Paragraph(
                news.exchange()
                        ? "We send you the same goods again, and write as soon as they are on their way."
                        : "Your money goes back the way you paid; we write again when it is on its way."));
        what("What it is about", news);
        return letter.finish("You may keep it", "Nothing is to be sent back.");
    }

    private Letter declined(ReturnNews.Declined news) {
        letter.greet("We have looked at your return request, and cannot take the goods back.");
        letter.add(new Block.Card("Why", news.reason().strip().lines().toList()));
        what("What it is about", news);
        letter.add(new Block.Paragraph("If you see it otherwise, just answer this mail."));
        return letter.finish("We cannot take it back", "Your return " + news.number() + " was declined.");
    }

    private Letter reminder(ReturnNews.Reminder news) {
        letter.greet("Your return is accepted, and we have not heard that you sent it.");
        if (news.sendBy() != null) {
            letter.add(new Block.Highlight("Send it by", Words.dayOfYear(news.sendBy())));
        }
        letter.add(new Block.Card("Send it to", news.sendTo()));
        letter.add(new Block.Button("Enter the tracking number", news.page()));
        letter.add(new Block.Paragraph(
                "You have sent it already? Then please enter its tracking number, so that it does not expire."));
        what("What comes back with " + news.number(), news);
        return letter.finish("Please send it back soon", "After that day the return expires.");
    }

    private Letter expired(ReturnNews.Expired news) {
        letter.greet(
                "The time to send the goods back is over, and nothing was sent, as far as we know. So your return has expired.");
        what("What it was about", news);
        letter.add(new Block.Paragraph(
                "You have sent it after all? Answer this mail with the tracking number, and we will find a way."));
        return letter.finish("Your return has expired", "Nothing was sent in time.");
    }

    private void what(String heading, ReturnNews news) {
        letter.add(new Block.Heading(heading));
        letter.goods(news.items());
    }
}
