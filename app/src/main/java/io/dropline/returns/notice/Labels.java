package io.dropline.returns.notice;

import io.dropline.suppliers.terms.ReturnPolicy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses and payers as people read them. */
public final class Labels {
    private Labels() {}

    /** An address as it is written on a parcel, one line each. */
    public static List<String> of(ReturnPolicy.Address to) {
        String place = Stream.of(
                        to.city(),
                        Stream.of(to.region(), to.postal())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(to.name(), to.street(), place, to.country())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String paid(ReturnPolicy.Payer payer, String merchant) {
        return switch (payer) {
            case SUPPLIER -> "You pay it";
            case MERCHANT -> merchant + " pays it";
            case CUSTOMER -> "The customer pays it";
        };
    }
}
