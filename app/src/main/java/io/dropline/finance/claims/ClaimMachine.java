package io.dropline.finance.claims;

import static io.dropline.finance.claims.ClaimEvent.CREDIT_ALL;
import static io.dropline.finance.claims.ClaimEvent.CREDIT_PART;
import static io.dropline.finance.claims.ClaimEvent.DISPUTE;
import static io.dropline.finance.claims.ClaimEvent.INSIST;
import static io.dropline.finance.claims.ClaimEvent.UNCREDIT_ALL;
import static io.dropline.finance.claims.ClaimEvent.UNCREDIT_PART;
import static io.dropline.finance.claims.ClaimEvent.WITHDRAW;
import static io.dropline.finance.claims.ClaimEvent.WRITE_OFF;
import static io.dropline.finance.claims.ClaimState.CREDITED;
import static io.dropline.finance.claims.ClaimState.DISPUTED;
import static io.dropline.finance.claims.ClaimState.OPEN;
import static io.dropline.finance.claims.ClaimState.PARTLY_CREDITED;
import static io.dropline.finance.claims.ClaimState.WITHDRAWN;
import static io.dropline.finance.claims.ClaimState.WRITTEN_OFF;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of a claim's transitions. What is not in it does not happen; the caller says so to whoever asked. */
public final class ClaimMachine {
    private static final Map<ClaimState, Map<ClaimEvent, ClaimState>> TABLE = new EnumMap<>(ClaimState.class);

    static {
        on(OPEN, CREDIT_PART, PARTLY_CREDITED);
        on(OPEN, CREDIT_ALL, CREDITED);
        on(OPEN, DISPUTE, DISPUTED);
        on(OPEN, WRITE_OFF, WRITTEN_OFF);
        on(OPEN, WITHDRAW, WITHDRAWN);

        on(PARTLY_CREDITED, CREDIT_PART, PARTLY_CREDITED);
        on(PARTLY_CREDITED, CREDIT_ALL, CREDITED);
        on(PARTLY_CREDITED, UNCREDIT_PART, PARTLY_CREDITED);
        on(PARTLY_CREDITED, UNCREDIT_ALL, OPEN);
        on(PARTLY_CREDITED, DISPUTE, DISPUTED);
        on(PARTLY_CREDITED, WRITE_OFF, WRITTEN_OFF); // the rest; what was credited stays credited

        on(DISPUTED, CREDIT_PART, PARTLY_CREDITED); // money says yes louder than words
        on(DISPUTED, CREDIT_ALL, CREDITED);
        on(DISPUTED, UNCREDIT_PART, DISPUTED); // that it was a mistake of ours answers nothing
        on(DISPUTED, UNCREDIT_ALL, DISPUTED);
        on(DISPUTED, DISPUTE, DISPUTED); // another reason
        on(DISPUTED, INSIST, OPEN); // or partly credited: see afterInsisting
        on(DISPUTED, WRITE_OFF, WRITTEN_OFF);
        on(DISPUTED, WITHDRAW, WITHDRAWN); // unless a part was credited: that part was owed

        on(CREDITED, UNCREDIT_PART, PARTLY_CREDITED);
        on(CREDITED, UNCREDIT_ALL, OPEN);

        on(WRITTEN_OFF, UNCREDIT_PART, PARTLY_CREDITED); // what was given up was a smaller rest: it is decided anew
        on(WRITTEN_OFF, UNCREDIT_ALL, OPEN);
    }

    private ClaimMachine() {}

    private static void on(ClaimState from, ClaimEvent event, ClaimState to) {
        TABLE.computeIfAbsent(from, unused -> new EnumMap<>(ClaimEvent.class)).put(event, to);
    }

    /** Where the event leads; empty if it cannot happen in this state. */
    public static Optional<ClaimState> next(ClaimState from, ClaimEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
    }

    /** A claim of which a part was credited stands there again when we insist. */
    static ClaimState afterInsisting(boolean partly) {
        return partly ? PARTLY_CREDITED : next(DISPUTED, INSIST).orElseThrow();
    }

    /** All transitions, for the diagram. */
    static Map<ClaimState, Map<ClaimEvent, ClaimState>> table() {
        return TABLE;
    }
}
