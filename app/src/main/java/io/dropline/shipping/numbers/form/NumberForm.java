package io.dropline.shipping.numbers.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One form of a carrier's numbers, as its file tells it.
 *
 * @param id unique within the carrier
 * @param service the name of the form
 * @param shapes what the number looks like, without prefixes
 * @param prefixes what a bar code may carry before it: shapes of routing data that are no part of the number
 * @param check how the check digit comes about; empty where there is none
 * @param tracked the part of it that the carrier tracks by; empty for all of it
 * @param services what some symbols tell of the service
 * @param prior how much commoner the form is than its narrowness tells, in bits; ranks forms that match the same number
 */
public record NumberForm(
        String id,
        String service,
        List<Shape> shapes,
        List<Shape> prefixes,
        Optional<Check> check,
        Optional<Span> tracked,
        Optional<Services> services,
        double prior) {

    public NumberForm {
        shapes = List.copyOf(shapes);
        prefixes = List.copyOf(prefixes);
    }

    /**
     * Where the check digit stands and what it covers.
     *
     * @param over how many symbols before the digit it covers; empty for all
     * @param after how many symbols follow it
     * @param lead symbols that are counted before the covered ones though the number does not show them
     */
    public record Check(CheckRule rule, Optional<Integer> over, int after, String lead) {

        /** Whether the number, which has the form's shape, shows the digit expected. */
        public boolean fits(String number) {
            int at = number.length() - 1 - after;
            return number.charAt(at) == expected(number);
        }

        /** The symbol that belongs where the check digit stands. */
        public char expected(String number) {
            int at = number.length() - 1 - after;
            return rule.expected(lead + number.substring(over.map(n -> at - n).orElse(0), at));
        }
    }

    /** The symbols from {@code from} (counted from 0) to before {@code to}. */
    public record Span(int from, int to) {

        /** This part of a number. */
        public String of(String number) {
            return number.substring(from, to);
        }
    }

    /** Names by the symbols of a span. */
    public record Services(Span span, Map<String, String> names) {

        public Services {
            names = Map.copyOf(names);
        }
    }

    /** The service that a number of this form tells. */
    public String serviceOf(String number) {
        return services.map(told -> told.names().get(told.span().of(number))).orElse(service);
    }
}
