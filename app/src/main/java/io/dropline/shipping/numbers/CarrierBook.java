package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.form.NumberForm;
import io.dropline.shipping.numbers.form.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All carriers, with their forms laid out by length. Immutable once built. */
final class CarrierBook {

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(
                    (Hit hit) -> hit.match != FormRule.Match.CHECKED)
            .thenComparingDouble(hit -> -hit.rule.bits())
            .thenComparingInt(hit -> hit.rule.order());

    /** A form that a number has. */
    record Hit(FormRule rule, FormRule.Match match, CarrierCandidate candidate) {

        boolean checked() {
            return match == FormRule.Match.CHECKED;
        }
    }

    private final List<Carrier> carriers;
    private final List<List<FormRule>> byLength;
    private final CarrierNames names;

    CarrierBook(List<CarrierFile> files) {
        carriers = files.stream().map(CarrierFile::carrier).toList();
        names = new CarrierNames(carriers);
        byLength = new ArrayList<>();
        for (int length = 0; length <= Shape.LONGEST; length++) {
            byLength.add(new ArrayList<>());
        }
        for (int order = 0; order < files.size(); order++) {
            for (NumberForm form : files.get(order).forms()) {
                for (FormRule rule : rules(files.get(order).carrier(), order, form)) {
                    byLength.get(rule.length()).add(rule);
                }
            }
        }
    }

    private static List<FormRule> rules(Carrier carrier, int order, NumberForm form) {
        List<FormRule> rules = new ArrayList<>();
        for (Shape shape : form.shapes()) {
            rules.add(FormRule.of(carrier, order, form, new FormRule.Prefix.None(), shape));
            for (Shape prefix : form.prefixes()) {
                rules.add(FormRule.of(carrier, order, form, new FormRule.Prefix.Routing(prefix), shape));
            }
        }
        return rules;
    }

    List<Carrier> carriers() {
        return carriers;
    }

    CarrierNames names() {
        return names;
    }

    List<FormRule> rules() {
        return byLength.stream().flatMap(List::stream).toList();
    }

    /** What a text of symbols can be, best first, each carrier once. */
    List<Hit> hits(String text) {
        if (text.length() > Shape.LONGEST) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (FormRule rule : byLength.get(text.length())) {
            switch (rule.match(text)) {
                case CHECKED ->
                    hits.add(new Hit(rule, FormRule.Match.CHECKED, rule.candidate(text, Confidence.CHECKED)));
                case FORMAT_ONLY ->
                    hits.add(new Hit(rule, FormRule.Match.FORMAT_ONLY, rule.candidate(text, Confidence.FORMAT_ONLY)));
                case NO, WRONG_CHECK_DIGIT -> {}
            }
        }
        return hits.size() < 2 ? hits : bestOfEach(hits);
    }

    private static List<Hit> bestOfEach(List<Hit> hits) {
        hits.sort(BEST_FIRST);
        Set<String> seen = new HashSet<>();
        List<Hit> best = new ArrayList<>();
        for (Hit hit : hits) {
            if (seen.add(hit.rule.carrier().code())) {
                best.add(hit);
            }
        }
        return best;
    }

    /** The most telling form of which only the check digit does not fit, among all carriers. */
    Optional<FormRule> mistyped(String text) {
        return text.length() > Shape.LONGEST
                ? Optional.empty()
                : byLength.get(text.length()).stream()
                        .filter(rule -> rule.match(text) == FormRule.Match.WRONG_CHECK_DIGIT)
                        .max(Comparator.comparingDouble(FormRule::bits));
    }

    /** Whether the carrier's file has any form at all, so that a number in none of them is odd. */
    boolean hasForms(Carrier carrier) {
        return byLength.stream()
                .flatMap(List::stream)
                .anyMatch(rule -> rule.carrier().equals(carrier));
    }
}
