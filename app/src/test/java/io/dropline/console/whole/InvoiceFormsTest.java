package io.dropline.console.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Shop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices by the forms of the desk: typed or from a file, compared, disputed, rejected, paid, exported. */
class InvoiceFormsTest {
    private static final String NEW = "/invoices/new?po=PO-1042";

    private final Shop shop = new Shop().issued();
    private final Clerk clerk = new Clerk(shop);
    private final String supplier = shop.read(
                    String.class, "select id::text from supplier where merchant_id = ?", shop.merchant.value())
            .getFirst();

    InvoiceFormsTest() {
        shop.parcel("1Z999AA10123456784", "DELIVERED", shop.today.minusDays(3), 3, 1);
    }

    @Test
    void anInvoiceIsTypedComparedPaidAndExportedOnce() {
        assertThat(clerk.page(NEW)).contains("value=\"KIP-6\"", "value=\"BN-200\"", "value=\"400\"");

        Clerk.Answer noTotal = typed("INV-1", "", "400");
        assertThat(noTotal.status()).isEqualTo(422);
        assertThat(noTotal.page()).contains("What does it ask for in all?", "value=\"INV-1\"", "value=\"KIP-6\"");

        Clerk.Answer taken = typed("INV-1", "1685", "400");
        assertThat(taken.page()).contains("it matches", "Invoice INV-1");
        assertThat(typed("inv 1", "1685", "400").page())
                .as("one number is one invoice")
                .contains("Invoice INV-1");

        assertThat(clerk.sends(taken.path(), taken.path() + "/approve").page())
                .contains("Approved; it goes to accounting with the next export.");
        assertThat(clerk.sends("/invoices/exports", "/invoices/exports").page())
                .contains("is made: 1 invoice and 0 credit memos.");
        assertThat(clerk.sends("/invoices/exports", "/invoices/exports").page()).contains("Nothing is new");
    }

    @Test
    void whatDiffersIsDisputedAndRejectedWithAReason() {
        Clerk.Answer taken = typed("INV-2", "1835", "450");
        assertThat(taken.page()).contains("it differs in 1 point", "What differs");

        assertThat(clerk.sends(taken.path(), taken.path() + "/approve", "reason", "")
                        .page())
                .contains("Say why it is paid although it differs: ");
        assertThat(clerk.sends(taken.path(), taken.path() + "/dispute", "note", "See your offer")
                        .page())
                .contains("The supplier is told what differs.");
        assertThat(letters()).hasSize(1);
        assertThat(clerk.sends(taken.path(), taken.path() + "/reject", "reason", "A new one comes")
                        .page())
                .contains("Rejected; it will not be paid.", "A new one comes");
    }

    @Test
    void whatIsTooMuchIsPaidAndClaimedBack() {
        Clerk.Answer taken = typed("INV-3", "1835", "450");

        assertThat(clerk.sends(taken.path(), taken.path() + "/approve-and-claim", "reason", "They threaten not to ship")
                        .page())
                .contains("Approved, and what is too much is claimed back.", "They threaten not to ship");

        assertThat(clerk.page("/claims")).contains("CL-1001", "$150.00", "PO-1042");
    }

    @Test
    void aFileIsLookedAtBeforeItIsTaken() {
        assertThat(clerk.sendsFile("/invoices/upload", "/invoices/upload", "empty.csv", new byte[0])
                        .status())
                .isEqualTo(422);
        Clerk.Answer look = clerk.sendsFile(
                "/invoices/upload",
                "/invoices/upload",
                "november.csv",
                """
                invoice_number,invoice_date,total,purchase_order,sku,units,unit_cost
                INV-9,%s,400,PO-1042,KIP-6,1,400
                """.formatted(shop.today).getBytes(StandardCharsets.UTF_8),
                "supplier",
                supplier);
        assertThat(look.page()).contains("INV-9", "november.csv");
        assertThat(invoices()).as("only looked at").isEmpty();

        assertThat(clerk.sends(look.path(), look.path() + "/take").page()).contains("1 invoice is taken.");
        assertThat(invoices()).containsExactly("INV-9");
    }

    /** As it is filled in from the purchase order, but for the price of a heater. */
    private Clerk.Answer typed(String number, String total, String each) {
        return clerk.sends(NEW, "/invoices", "number", number, "total", total, "cost-1", each);
    }

    private List<String> letters() {
        return shop.read(
                String.class,
                "select kind from outbox where merchant_id = ? and kind like '%dispute%'",
                shop.merchant.value());
    }

    private List<String> invoices() {
        return shop.read(
                String.class,
                "select number_as_written from supplier_invoice where merchant_id = ?",
                shop.merchant.value());
    }
}
