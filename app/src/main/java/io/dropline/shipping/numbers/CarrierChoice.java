package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.CarrierBook.Hit;
import io.dropline.shipping.numbers.Recognition.Nonsense;
import io.dropline.shipping.numbers.Recognition.Recognised;
import io.dropline.shipping.numbers.Recognition.Unrecognised;
import java.util.List;
import java.util.Optional;

/** Weighs the supplier's word against the number. */
final class CarrierChoice {

    /** Luck matches less often than once in 500: enough to name the carrier against an unknown name. */
    private static final double TELLING_BITS = 9;

    /** A form without check digit must tell this much to name a carrier by itself: once in 16. */
    private static final double FORMAT_BITS = 4;

    private final CarrierBook book;

    CarrierChoice(CarrierBook book) {
        this.book = book;
    }

    Recognition choose(Reading.Plausible read, Optional<String> told) {
        List<Carrier> declared = told.map(name -> book.names().named(name)).orElse(read.hints());
        if (!declared.isEmpty()) {
            return declared(read, declared);
        }
        return told.isPresent() ? stranger(read, told.get()) : byNumber(read);
    }

    private Recognition declared(Reading.Plausible read, List<Carrier> declared) {
        List<CarrierCandidate> candidates = candidates(read);
        Optional<CarrierCandidate> own = candidates.stream()
                .filter(candidate ->
                        declared.stream().anyMatch(carrier -> carrier.code().equals(candidate.carrier())))
                .findFirst();
        boolean checked = own.filter(candidate -> candidate.confidence() == Confidence.CHECKED)
                .isPresent();
        if (!read.odd().isEmpty() && !checked) {
            return new Nonsense(read.odd());
        }
        CarrierCandidate best = own.orElseGet(() -> onTheirWord(declared.getFirst(), read.number()));
        List<CarrierCandidate> others =
                candidates.stream().filter(candidate -> !candidate.equals(best)).toList();
        boolean outranks = !candidates.isEmpty() && !candidates.getFirst().equals(best);
        return new Recognised(best, others, outranks, doubt(read, declared.getFirst(), best));
    }

    private static CarrierCandidate onTheirWord(Carrier carrier, String number) {
        return new CarrierCandidate(
                carrier.code(),
                carrier.name(),
                carrier.name(),
                number,
                Confidence.DECLARED,
                carrier.trackingUrl(number));
    }

    private Optional<String> doubt(Reading.Plausible read, Carrier declared, CarrierCandidate best) {
        if (best.confidence() != Confidence.DECLARED || !book.hasForms(declared)) {
            return Optional.empty();
        }
        Optional<Hit> other = read.hits().stream().filter(Hit::checked).findFirst();
        if (other.isPresent()) {
            return Optional.of("the number is in no form that " + declared.name() + " is known to use; it looks like "
                    + other.get().candidate().carrierName());
        }
        Optional<FormRule> mistyped =
                book.mistyped(read.number()).filter(rule -> rule.carrier().equals(declared));
        return Optional.of(
                mistyped.isPresent()
                        ? "the check digit does not fit: the " + declared.name() + " number may be mistyped"
                        : "the number is in no form that " + declared.name() + " is known to use");
    }

    private Recognition stranger(Reading.Plausible read, String told) {
        if (!read.odd().isEmpty()) {
            return new Nonsense(read.odd());
        }
        Optional<Hit> telling = read.hits().stream()
                .filter(hit -> hit.checked() && hit.rule().bits() >= TELLING_BITS)
                .findFirst();
        if (telling.isEmpty()) {
            return new Unrecognised(read.number(), Optional.of(told), looksLike(read));
        }
        CarrierCandidate best = telling.get().candidate();
        return new Recognised(
                best,
                candidates(read).stream().filter(other -> !other.equals(best)).toList(),
                false,
                Optional.of("\"" + told + "\" is not a carrier we know; the number is one of " + best.carrierName()));
    }

    private Recognition byNumber(Reading.Plausible read) {
        if (!read.odd().isEmpty()) {
            return new Nonsense(read.odd());
        }
        if (read.hits().isEmpty()) {
            return new Unrecognised(read.number(), Optional.empty(), looksLike(read));
        }
        Hit first = read.hits().getFirst();
        if (!first.checked() && first.rule().bits() < FORMAT_BITS) {
            return new Unrecognised(read.number(), Optional.empty(), looksLike(read));
        }
        List<CarrierCandidate> candidates = candidates(read);
        return new Recognised(candidates.getFirst(), candidates.subList(1, candidates.size()), false, Optional.empty());
    }

    private Optional<String> looksLike(Reading.Plausible read) {
        if (!read.hits().isEmpty()) {
            return Optional.of("it could be a number of "
                    + read.hits().getFirst().candidate().carrierName());
        }
        return book.mistyped(read.number())
                .filter(rule -> rule.bits() >= TELLING_BITS)
                .map(rule -> "it looks like a number of " + rule.carrier().name()
                        + ", but its check digit does not fit: it may be mistyped");
    }

    private static List<CarrierCandidate> candidates(Reading.Plausible read) {
        return read.hits().stream().map(Hit::candidate).toList();
    }
}
