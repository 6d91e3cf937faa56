package io.dropline.finance.books;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be booked, and between which accounts. The prefix leads the source of each posting: "sale:<order line>". */
public enum EntryKind {
    SALE("sale", "Sale", Account.CUSTOMERS, Account.SALES),
    TAX("tax", "Tax", Account.CUSTOMERS, Account.SALES_TAX),
    SHIPPING("shipping", "Shipping", Account.CUSTOMERS, Account.SHIPPING_INCOME),
    ADJUSTMENT("adjustment", "Tips, duties, rounding", Account.CUSTOMERS, Account.ADJUSTMENTS),
    PAYMENT("payment", "Payment", Account.PAYMENTS, Account.CUSTOMERS),
    ALLOWANCE("allowance", "Taken back", Account.ALLOWANCES, Account.CUSTOMERS),
    TAX_BACK("tax-back", "Tax taken back", Account.SALES_TAX, Account.CUSTOMERS),
    SHIPPING_BACK("shipping-back", "Shipping taken back", Account.ALLOWANCES, Account.CUSTOMERS),
    RESTOCKING("restocking", "Restocking fee", Account.CUSTOMERS, Account.RESTOCKING_FEES),
    REFUND("refund", "Refund", Account.CUSTOMERS, Account.PAYMENTS),
    COST("cost", "Goods shipped", Account.GOODS, Account.ACCRUED),
    DROP_FEE("drop-fee", "Drop fee", Account.DROP_FEES, Account.ACCRUED),
    FREIGHT("freight", "Freight", Account.FREIGHT, Account.ACCRUED),
    INVOICED("invoiced", "Invoiced", Account.ACCRUED, Account.SUPPLIERS),
    DIFFERENCE("difference", "Invoice differs", Account.DIFFERENCES, Account.SUPPLIERS),
    PASSED_ON("passed-on", "Passed on for payment", Account.SUPPLIERS, Account.ACCOUNTING),
    CLAIM("claim", "Claim", Account.CLAIMS, Account.RECOVERIES),
    CREDIT("credit", "Supplier credit", Account.SUPPLIERS, Account.CLAIMS),
    WRITE_OFF("write-off", "Written off", Account.WRITE_OFFS, Account.CLAIMS);

    private static final Map<String, EntryKind> BY_PREFIX =
            Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.prefix, Function.identity()));

    private final String prefix;
    private final String label;
    private final Account debit;
    private final Account credit;

    EntryKind(String prefix, String label, Account debit, Account credit) {
        this.prefix = prefix;
        this.label = label;
        this.debit = debit;
        this.credit = credit;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    public Account debit() {
        return debit;
    }

    public Account credit() {
        return credit;
    }

    /** @param fact what it is booked for, unique among its kind */
    String source(Object fact) {
        return prefix + ":" + fact;
    }

    /** The kind of a posting's source. */
    static EntryKind of(String source) {
        EntryKind kind = BY_PREFIX.get(source.substring(0, source.indexOf(':')));
        if (kind == null) {
            throw new IllegalArgumentException("Nothing is booked as " + source);
        }
        return kind;
    }
}
