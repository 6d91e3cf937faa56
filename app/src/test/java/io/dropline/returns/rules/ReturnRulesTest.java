package io.dropline.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.returns.Asker;
import io.dropline.returns.ReturnReason;
import io.dropline.suppliers.terms.ReturnPolicy;
import io.dropline.suppliers.terms.ReturnPolicy.Payer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may come back, on both sides of every limit. */
class ReturnRulesTest {
    private static final LocalDate DELIVERED = LocalDate.parse("2026-11-02");
    private static final UUID LINE = new UUID(0, 1);
    private static final UUID SUPPLIER = new UUID(0, 2);
    private static final ReturnPolicy.Address DOCK =
            new ReturnPolicy.Address("Returns", "1 Dock Rd", "Minneapolis", "MN", "55401", "US");

    @Test
    void theMerchantsWindowEndsWithItsLastDay() {
        assertThat(plan(terms(30), DELIVERED.plusDays(30), ReturnReason.UNWANTED)
                        .possible())
                .isTrue();
        assertThat(plan(terms(30), DELIVERED.plusDays(31), ReturnReason.UNWANTED)
                        .refused())
                .extracting(ReturnPlan.Refused::reason)
                .first()
                .asString()
                .contains("until Wed Dec 2");
    }

    @Test
    void theWindowDoesNotBindTheMerchantItself() {
        ReturnPlan plan = ReturnRules.plan(
                List.of(line(2, 0, null)),
                List.of(wanted(2, ReturnReason.UNWANTED)),
                terms(30),
                Asker.MERCHANT,
                DELIVERED.plusDays(400));
        assertThat(plan.possible()).isTrue();
        assertThat(verdict(plan)).isEqualTo(ReturnPlan.Verdict.PERSON);
    }

    @Test
    void theSuppliersWindowDecidesWhetherSomebodyIsAsked() {
        assertThat(verdict(plan(terms(60), DELIVERED.plusDays(14), ReturnReason.UNWANTED)))
                .isEqualTo(ReturnPlan.Verdict.APPROVE);
        assertThat(verdict(plan(terms(60), DELIVERED.plusDays(15), ReturnReason.UNWANTED)))
                .isEqualTo(ReturnPlan.Verdict.PERSON);
    }

    @Test
    void upToAValueNobodyIsAsked() {
        assertThat(verdict(planOf(terms("100.00", "0"), line(1, 0, policy(14)), 1, ReturnReason.UNWANTED)))
                .isEqualTo(ReturnPlan.Verdict.APPROVE);
        assertThat(verdict(planOf(terms("99.99", "0"), line(1, 0, policy(14)), 1, ReturnReason.UNWANTED)))
                .isEqualTo(ReturnPlan.Verdict.PERSON);
        assertThat(verdict(planOf(terms("199.99", "0"), line(2, 0, policy(14)), 2, ReturnReason.UNWANTED)))
                .as("two of them are worth more")
                .isEqualTo(ReturnPlan.Verdict.PERSON);
    }

    @Test
    void ofWhatNeedNotComeBackNothingIsSaidOfSending() {
        ReturnPlan plan = planOf(terms("500", "100.00"), line(1, 0, null), 1, ReturnReason.DAMAGED);

        assertThat(verdict(plan)).isEqualTo(ReturnPlan.Verdict.RETURNLESS);
        assertThat(plan.parcels().getFirst().because())
                .containsExactly(
                        "Worth $100.00, up to $500.00 nobody is asked",
                        "The customer keeps it: worth no more than $100.00");
        assertThat(planOf(terms("500", "99.99"), line(1, 0, null), 1, ReturnReason.DAMAGED)
                        .parcels()
                        .getFirst()
                        .because())
                .contains("Nothing was agreed with the supplier about returns: ask it, and enter where the goods go");
    }

    @Test
    void whatIsWorthLittleAndWasBrokenNeedNotComeBack() {
        assertThat(verdict(planOf(terms("500", "100.00"), line(1, 0, policy(14)), 1, ReturnReason.DAMAGED)))
                .isEqualTo(ReturnPlan.Verdict.RETURNLESS);
        assertThat(verdict(planOf(terms("500", "99.99"), line(1, 0, policy(14)), 1, ReturnReason.DAMAGED)))
                .isEqualTo(ReturnPlan.Verdict.APPROVE);
        assertThat(verdict(planOf(terms("500", "100.00"), line(1, 0, policy(14)), 1, ReturnReason.UNWANTED)))
                .as("who changed their mind sends it back")
                .isEqualTo(ReturnPlan.Verdict.APPROVE);
    }

    @Test
    void forAReasonTheMerchantDidNotNameSomebodyIsAsked() {
        MerchantTerms only = new MerchantTerms(
                30,
                "",
                Set.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("500"),
                Set.of(ReturnReason.DAMAGED),
                BigDecimal.ZERO,
                14);
        assertThat(verdict(planOf(only, line(1, 0, policy(14)), 1, ReturnReason.UNWANTED)))
                .isEqualTo(ReturnPlan.Verdict.PERSON);
        assertThat(verdict(planOf(only, line(1, 0, policy(14)), 1, ReturnReason.DAMAGED)))
                .isEqualTo(ReturnPlan.Verdict.APPROVE);
    }

    @Test
    void noMoreComesBackThanTheCustomerHas() {
        assertThat(planOf(terms(30), line(3, 2, policy(14)), 1, ReturnReason.UNWANTED)
                        .possible())
                .isTrue();
        ReturnPlan tooMuch = planOf(terms(30), line(3, 2, policy(14)), 2, ReturnReason.UNWANTED);
        assertThat(tooMuch.possible()).isFalse();
        assertThat(tooMuch.refused().getFirst().reason()).contains("Only 1 unit");
        assertThat(planOf(terms(30), line(3, 3, policy(14)), 1, ReturnReason.UNWANTED)
                        .refused()
                        .getFirst()
                        .reason())
                .contains("being returned already");
    }

    @Test
    void lateIsNoReasonToSendAnythingBack() {
        assertThat(planOf(terms(30), line(1, 0, policy(14)), 1, ReturnReason.LATE)
                        .refused()
                        .getFirst()
                        .reason())
                .contains("is no return");
    }

    @ParameterizedTest
    @EnumSource(ReturnReason.class)
    void whatWasNotAsItHadToBeCostsTheCustomerNothing(ReturnReason reason) {
        if (reason == ReturnReason.LATE) {
            return;
        }
        ReturnPlan.Parcel parcel =
                planOf(terms(30), line(1, 0, policy(14)), 1, reason).parcels().getFirst();
        assertThat(parcel.paidBy()).isEqualTo(reason.supplierAtFault() ? Payer.SUPPLIER : Payer.CUSTOMER);
        assertThat(parcel.restockingPercent()).isEqualByComparingTo(reason.supplierAtFault() ? "0" : "10");
        assertThat(parcel.supplierRestockingPercent()).isEqualByComparingTo(reason.supplierAtFault() ? "0" : "15");
    }

    @Test
    void forReasonsTheMerchantNamesItPaysTheParcel() {
        MerchantTerms free = new MerchantTerms(
                30,
                "",
                Set.of(ReturnReason.TOO_SMALL),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Set.of(),
                BigDecimal.ZERO,
                14);
        assertThat(planOf(free, line(1, 0, policy(14)), 1, ReturnReason.TOO_SMALL)
                        .parcels()
                        .getFirst()
                        .paidBy())
                .isEqualTo(Payer.MERCHANT);
        assertThat(planOf(free, line(1, 0, policy(14)), 1, ReturnReason.TOO_LARGE)
                        .parcels()
                        .getFirst()
                        .paidBy())
                .isEqualTo(Payer.CUSTOMER);
    }

    @Test
    void whoTakesNothingBackOwesNothingForWhatWasWithoutFault() {
        ReturnPlan.Parcel unwanted = planOf(terms(30), line(1, 0, policy(0)), 1, ReturnReason.UNWANTED)
                .parcels()
                .getFirst();
        assertThat(unwanted.supplierRestockingPercent()).isEqualByComparingTo("100");
        assertThat(unwanted.verdict()).isEqualTo(ReturnPlan.Verdict.PERSON);
        ReturnPlan.Parcel broken = planOf(terms(30), line(1, 0, policy(0)), 1, ReturnReason.DAMAGED)
                .parcels()
                .getFirst();
        assertThat(broken.supplierRestockingPercent()).isEqualByComparingTo("0");
    }

    @Test
    void withoutAnAgreementOrAnAddressAPersonDecidesWhereItGoes() {
        assertThat(verdict(planOf(terms(30), line(1, 0, null), 1, ReturnReason.UNWANTED)))
                .isEqualTo(ReturnPlan.Verdict.PERSON);
        ReturnPolicy nowhere = new ReturnPolicy(14, Payer.CUSTOMER, BigDecimal.ZERO, ReturnPolicy.Address.NONE, "");
        assertThat(verdict(planOf(terms(30), line(1, 0, nowhere), 1, ReturnReason.UNWANTED)))
                .isEqualTo(ReturnPlan.Verdict.PERSON);
    }

    private static ReturnPlan plan(MerchantTerms terms, LocalDate today, ReturnReason reason) {
        return ReturnRules.plan(
                List.of(line(1, 0, policy(14))), List.of(wanted(1, reason)), terms, Asker.CUSTOMER, today);
    }

    private static ReturnPlan planOf(MerchantTerms terms, Returnable line, int units, ReturnReason reason) {
        return ReturnRules.plan(
                List.of(line), List.of(wanted(units, reason)), terms, Asker.CUSTOMER, DELIVERED.plusDays(1));
    }

    private static ReturnPlan.Verdict verdict(ReturnPlan plan) {
        return plan.parcels().getFirst().verdict();
    }

    private static Wanted wanted(int units, ReturnReason reason) {
        return new Wanted(LINE, units, reason, "");
    }

    private static Returnable line(int shipped, int returned, @Nullable ReturnPolicy policy) {
        return new Returnable(
                new UUID(0, 3),
                LINE,
                "ref",
                new UUID(0, 4),
                1,
                SUPPLIER,
                "Nordic",
                "SKU",
                "Stove",
                "",
                shipped,
                shipped,
                returned,
                DELIVERED,
                "USD",
                new BigDecimal("100"),
                "USD",
                new BigDecimal("60"),
                policy);
    }

    private static ReturnPolicy policy(int days) {
        return new ReturnPolicy(days, Payer.CUSTOMER, new BigDecimal("15"), DOCK, "");
    }

    private static MerchantTerms terms(int days) {
        return new MerchantTerms(
                days,
                "Unused",
                Set.of(),
                new BigDecimal("10"),
                new BigDecimal("20"),
                new BigDecimal("500"),
                EnumSet.allOf(ReturnReason.class),
                BigDecimal.ZERO,
                14);
    }

    private static MerchantTerms terms(String approveUpTo, String returnlessUpTo) {
        return new MerchantTerms(
                30,
                "Unused",
                Set.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(approveUpTo),
                EnumSet.allOf(ReturnReason.class),
                new BigDecimal(returnlessUpTo),
                14);
    }
}
