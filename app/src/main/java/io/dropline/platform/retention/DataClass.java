package io.dropline.platform.retention;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is kept for a time and then goes. Each has an owner that removes it: a {@link Perishable}. What is not named here stays: orders, purchase orders,
 * parcels, their stories, decisions of people, the audit. A new class needs a line here and a {@code Perishable} in the module that owns the data.
 */
public enum DataClass {
    STOCK_FILES(
            "stock-files",
            "Stock files",
            "The files of suppliers' feeds as they came, at most the last thirty of each. The very last one always stays.",
            90,
            1),
    STOCK_FILE_LISTS(
            "stock-file-lists",
            "Lists of a stock file",
            "What one file changed, its bad rows and its unknown SKUs. How many there were stays.",
            90,
            1),
    STOCK_FILE_RUNS(
            "stock-file-runs",
            "Entries of stock files",
            "That a file was taken, how it ended and who decided. The last one in force always stays.",
            400,
            30),
    OFFER_HISTORY_STEPS(
            "offer-history-steps",
            "Every change of stock and cost",
            "After this, the last figure of each day is kept.",
            60,
            1),
    OFFER_HISTORY(
            "offer-history",
            "Stock and cost day by day",
            "What an offer's stock and cost once were. What they are now always stays.",
            400,
            30),
    STOCK_MESSAGES(
            "stock-messages", "Stock told to stores", "Messages that a store confirmed. They go as a whole.", 14, 1),
    INCOMING_DOCUMENTS(
            "incoming-documents",
            "Contents of incoming documents",
            "Webhooks and answers that were handled. That they came stays known, so that none is handled twice.",
            90,
            7),
    MESSAGES(
            "messages",
            "Contents of messages to stores and carriers",
            "Confirmed ones. That each was sent, when, and how it ended stays.",
            90,
            7),
    LETTERS(
            "letters",
            "Contents of purchase orders and mails",
            "What suppliers and customers were sent. The law may ask you to keep them longer.",
            400,
            30),
    POLICY_REPLAYS("policy-replays", "Replays of other rules", "Results of the pages that ask what if.", 90, 1),
    ROUTING_QUESTIONS(
            "routing-questions",
            "What was asked when orders were routed",
            "Stock, prices and times of the moment, by which other rules can be tried on old orders. What was decided, and why, always stays.",
            180,
            90),
    STOCK_REFUSALS(
            "stock-refusals",
            "Refusals for want of stock",
            "That a supplier had none left of what it had told us. The safety stock goes by the last 180 days. The one that a stock of none still rests on always stays.",
            400,
            180),
    SETTLED_PROBLEMS(
            "settled-problems",
            "Settled problems",
            "What is no problem any more. What was done about it stands in the story of the order, the claim or the invoice, and stays.",
            400,
            180),
    CUSTOMER_PACKAGES(
            "customer-packages",
            "What customers are to be given",
            "Put together for those who ask what is kept of them. It goes 30 days after it was handed over, at the latest. That they asked, and when they got it, stays.",
            90,
            30);

    /** The most that can be decided: thirty years. */
    public static final int MOST_DAYS = 10_950;

    private final String code;
    private final String title;
    private final String says;
    private final int usualDays;
    private final int leastDays;

    DataClass(String code, String title, String says, int usualDays, int leastDays) {
        this.code = code;
        this.title = title;
        this.says = says;
        this.usualDays = usualDays;
        this.leastDays = leastDays;
    }

    /** Its name in policies and in the API: stable. */
    public String code() {
        return code;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** What goes and what stays, in a sentence or two. */
    public String says() {
        return says;
    }

    /** How many days it is kept where nobody decided. */
    public int usualDays() {
        return usualDays;
    }

    /** Fewer days would break what uses it. */
    public int leastDays() {
        return leastDays;
    }

    public static Optional<DataClass> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
