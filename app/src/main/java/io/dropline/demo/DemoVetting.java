package io.dropline.demo;

import io.dropline.access.Actor;
import io.dropline.paper.Cells;
import io.dropline.paper.Ink;
import io.dropline.paper.Paper;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.contacts.ContactDraft;
import io.dropline.suppliers.contacts.ContactRole;
import io.dropline.suppliers.contacts.Contacts;
import io.dropline.suppliers.letters.Letters;
import io.dropline.suppliers.terms.Agreements;
import io.dropline.suppliers.terms.PaymentTerms;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.openpdf.text.pdf.PdfPTable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is known of the demo's suppliers: whom to write to, what was agreed, and one brand's letter. */
@Component
@Profile("demo")
class DemoVetting {
    private final Contacts contacts;
    private final Agreements agreements;
    private final Authorizations authorizations;
    private final Letters letters;

    DemoVetting(Contacts contacts, Agreements agreements, Authorizations authorizations, Letters letters) {
        this.contacts = contacts;
        this.agreements = agreements;
        this.authorizations = authorizations;
        this.letters = letters;
    }

    void introduce(Actor actor, Supplier supplier) {
        String email = supplier.terms().email();
        DemoSeed.done(contacts.add(
                actor,
                supplier,
                new ContactDraft(ContactRole.ORDERS, supplier.terms().contact(), email, "+1 612 555 0143")));
        DemoSeed.done(contacts.add(
                actor,
                supplier,
                new ContactDraft(ContactRole.RETURNS, "Returns desk", email.replace("orders@", "returns@"), "")));
        DemoSeed.done(agreements.agree(actor, supplier, new PaymentTerms(30, 3, "2% discount within 10 days")));
        DemoSeed.done(agreements.agree(
                actor,
                supplier,
                new ReturnPolicy(
                        30,
                        ReturnPolicy.Payer.CUSTOMER,
                        new BigDecimal("15"),
                        ReturnPolicy.Address.NONE,
                        "Unopened, in the original box, with a return number.")));
    }

    /** Keeps a letter with an authorization, and says that it was checked. */
    void prove(Actor actor, Supplier supplier, Authorization authorization) {
        String brand = authorization.terms().brand();
        DemoSeed.done(letters.add(actor, authorization.id(), brand + " letter.pdf", letter(supplier, authorization)));
        DemoSeed.done(authorizations
                .checked(actor, authorization.id(), "Called the sales office of " + brand)
                .orElseThrow());
    }

    private static byte[] letter(Supplier supplier, Authorization authorization) {
        String brand = authorization.terms().brand();
        var table = new PdfPTable(1);
        table.addCell(Cells.padded(Cells.text(brand, Ink.STRONG.sized(18)), 0, 0, 24, 0));
        table.addCell(Cells.padded(
                Cells.text(
                        "We confirm that " + supplier.name() + " may distribute " + brand
                                + " products, and may ship them in the name of its dealers, from "
                                + authorization.terms().from() + " until we revoke this letter.",
                        Ink.BODY.sized(11)),
                0,
                0,
                24,
                0));
        table.addCell(Cells.text("A sample letter of the demo.", Ink.LABEL));
        return new Paper("Letter of authorization", brand, brand, authorization.createdAt(), "US")
                .print(List.of(table));
    }
}
