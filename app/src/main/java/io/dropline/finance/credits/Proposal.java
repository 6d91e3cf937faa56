package io.dropline.finance.credits;

import io.dropline.finance.claims.Claim;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which claims a credit memo most likely pays. Pure. */
public final class Proposal {
    private Proposal() {}

    /** The claims that somebody has not said before that the memo does not pay. */
    public static List<Claim> without(Set<UUID> takenBack, List<Claim> claims) {
        return claims.stream().filter(claim -> !takenBack.contains(claim.id())).toList();
    }

    /**
     * The oldest claim of exactly this amount, where there is one; otherwise the oldest claims until the amount is used up.
     *
     * @param claims of one supplier; those in another currency, and those of which nothing is open, are passed over
     * @return what to match with which claim, the oldest first
     */
    public static Map<UUID, BigDecimal> of(BigDecimal amount, String currency, List<Claim> claims) {
        List<Claim> open = claims.stream()
                .filter(claim ->
                        claim.currency().equals(currency) && claim.open().signum() > 0)
                .sorted(Comparator.comparing(Claim::openedAt).thenComparing(Claim::id))
                .toList();
        Optional<Claim> exact = open.stream()
                .filter(claim -> claim.open().compareTo(amount) == 0)
                .findFirst();
        if (exact.isPresent()) {
            return Map.of(exact.get().id(), exact.get().open());
        }
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        BigDecimal left = amount;
        for (Claim claim : open) {
            if (left.signum() <= 0) {
                break;
            }
            BigDecimal share = claim.open().min(left);
            shares.put(claim.id(), share);
            left = left.subtract(share);
        }
        return shares;
    }
}
