package io.dropline.finance.totals;

/** The steps of an order's way at which is counted, in their order. */
public enum Control {
    STORE(
            "Orders in the store",
            "Orders here",
            "counted while they were on their way",
            "Ask the store again for that day; what it tells is taken over.",
            GoodsControls.STORE),
    BOUGHT(
            "Units ordered",
            "On purchase orders",
            "held, just in, or cancelled",
            "Open the order: release its hold, route it, or cancel it.",
            GoodsControls.BOUGHT),
    ACKNOWLEDGED(
            "Purchase orders issued",
            "Acknowledged",
            "waiting for the supplier's answer and still in time, or cancelled",
            "Ask the supplier, or cancel and let another supply it.",
            GoodsControls.ACKNOWLEDGED),
    SHIPPED(
            "Units asked for",
            "Shipped",
            "waiting to be shipped and still in time, or cancelled",
            "Ask the supplier for the tracking number or a new day.",
            GoodsControls.SHIPPED),
    TOLD(
            "Parcels",
            "Told to the store",
            "on their way to the store, or part of a kit that is not complete",
            "Open the document: send it again, or note that it arrived.",
            GoodsControls.TOLD),
    CHARGED(
            "Charged to customers",
            "Paid or taken back, less refunds",
            "waiting for the customer's payment or a refund, or booked less than a day ago",
            "Open the order: refund what is owed, or see why more was given back than was owed.",
            MoneyControls.CHARGED),
    REFUNDED(
            "Refunds asked for",
            "Confirmed by the store",
            "on their way, or refused",
            "Open the refund and decide what became of it.",
            MoneyControls.REFUNDED),
    RETURNED(
            "Returns",
            "Settled",
            "asked for, on their way, or ended without goods",
            "Open the return: refund it, replace it, or say why not.",
            MoneyControls.RETURNED),
    INVOICED(
            "Shipped by suppliers",
            "Invoiced",
            "waiting for the supplier's invoice, which may take 45 days",
            "Ask the supplier for the invoice, or dispute what it asks for.",
            MoneyControls.INVOICED),
    CREDITED(
            "Claimed from suppliers",
            "Credited",
            "waiting for the supplier's credit and not due yet, or written off",
            "Chase the claim, match a credit memo, or write it off with a reason.",
            MoneyControls.CREDITED),
    BOOKED(
            "Shipped and refunded",
            "In the books",
            "told in the last minutes, and being posted",
            "Post it now: the books are brought in line with the facts.",
            MoneyControls.BOOKED);

    private final String in;
    private final String out;
    private final String open;
    private final String repair;
    private final String rows;

    Control(String in, String out, String open, String repair, String rows) {
        this.in = in;
        this.out = out;
        this.open = open;
        this.repair = repair;
        this.rows = rows;
    }

    /** What goes in. */
    public String in() {
        return in;
    }

    /** What should have come out. */
    public String out() {
        return out;
    }

    /** What explains the difference while nothing is wrong. */
    public String open() {
        return open;
    }

    /** How a gap is mended. */
    public String repair() {
        return repair;
    }

    /** One row for each thing that is counted. Takes :merchant, :from, :to, :now and :today. */
    String rows() {
        return rows;
    }
}
