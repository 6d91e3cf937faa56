package io.dropline.customer.returns;

import io.dropline.letter.Words;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How these pages write days, money and places. */
public final class CustomerDays {
    private CustomerDays() {}

    public static String day(LocalDate day) {
        return Words.day(day); // as in the rules' sentences beside it
    }

    public static String money(BigDecimal amount, String currency) {
        return Words.sum(amount, currency);
    }

    /** City, region and country: where it goes is told in full when it is accepted. */
    public static String place(ReturnPolicy.Address to) {
        return Stream.of(to.city(), to.region(), to.country())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
