package io.dropline.console.money;

import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.OpenedClaim;
import io.dropline.finance.claims.byhand.ClaimsByHand;
import io.dropline.finance.claims.byhand.HandClaim;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens claims from a purchase order or one of its parcels. */
@Controller
class NewClaimController {
    private static final String TEMPLATE = "console/money/newClaim.jte";

    private final ClaimsByHand claims;
    private final JdbcClient jdbc;

    NewClaimController(ClaimsByHand claims, JdbcClient jdbc) {
        this.claims = claims;
        this.jdbc = jdbc;
    }

    @GetMapping("/purchase-orders/{id}/claim")
    ResponseEntity<byte[]> form(
            Desk desk, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID parcel) {
        Optional<NewClaimPage.Basis> basis = basis(desk.merchant(), id);
        if (basis.isEmpty()) {
            return desk.missing(Section.MONEY, "purchase order");
        }
        List<NewClaimPage.Parcel> parcels = parcels(desk.merchant(), id);
        Form form = Form.empty().with("ground", parcel == null ? ClaimGround.NOT_SHIPPED : ClaimGround.LOST);
        parcels.stream()
                .filter(one -> one.id().equals(parcel))
                .findFirst()
                .ifPresent(one -> form.with("parcel", one.id()).with("amount", Show.plain(one.cost())));
        return desk.show(Section.MONEY, TEMPLATE, new NewClaimPage(basis.get(), parcels, form));
    }

    @PostMapping("/purchase-orders/{id}/claim")
    ResponseEntity<byte[]> open(Desk desk, @PathVariable UUID id, Form form) {
        Optional<NewClaimPage.Basis> basis = basis(desk.merchant(), id);
        if (basis.isEmpty()) {
            return desk.missing(Section.MONEY, "purchase order");
        }
        Optional<ClaimGround> ground = Arrays.stream(ClaimGround.values())
                .filter(one -> one.name().equals(form.text("ground")))
                .findFirst();
        form.problems().check(ground.isPresent(), "ground", "Choose what went wrong");
        HandClaim wish = new HandClaim(
                id,
                parcel(form.text("parcel")),
                ground.orElse(ClaimGround.OTHER),
                form.amount("amount"),
                form.text("explanation"));
        if (form.problems().none()) {
            switch (claims.open(desk.viewer().actor(), wish)) {
                case Saved.Done<OpenedClaim>(OpenedClaim claim) -> {
                    return desk.done(
                            claim.fresh()
                                    ? "Claim " + claim.number() + " is open."
                                    : "It was claimed before, by " + claim.number() + ".",
                            "/claims/" + claim.id());
                }
                case Saved.Wrong<OpenedClaim>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(
                Section.MONEY, TEMPLATE, new NewClaimPage(basis.get(), parcels(desk.merchant(), id), form));
    }

    private static @Nullable UUID parcel(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0); // which belongs to no purchase order
        }
    }

    private Optional<NewClaimPage.Basis> basis(MerchantId merchant, UUID id) {
        return jdbc.sql("""
                select p.id, p.number, s.name, p.currency, p.total from purchase_order p
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id where p.merchant_id = ? and p.id = ?""")
                .params(merchant.value(), id)
                .query((row, index) -> new NewClaimPage.Basis(
                        uuid(row, "id"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getBigDecimal("total")))
                .optional();
    }

    private List<NewClaimPage.Parcel> parcels(MerchantId merchant, UUID purchaseOrder) {
        return jdbc.sql("""
                select k.id, k.carrier_name, k.tracking_number, k.shipped_on, sum(x.quantity * l.unit_cost) as cost
                from package k
                join package_line x on x.merchant_id = k.merchant_id and x.package_id = k.id
                join purchase_order_line l on l.merchant_id = x.merchant_id and l.purchase_order_id = x.purchase_order_id and l.line_no = x.line_no
                where k.merchant_id = ? and k.purchase_order_id = ?
                group by k.id, k.carrier_name, k.tracking_number, k.shipped_on, k.announced_at order by k.announced_at, k.id""")
                .params(merchant.value(), purchaseOrder)
                .query((row, index) -> new NewClaimPage.Parcel(
                        uuid(row, "id"),
                        row.getString("carrier_name"),
                        row.getString("tracking_number"),
                        row.getObject("shipped_on", LocalDate.class),
                        row.getBigDecimal("cost")))
                .list();
    }
}
