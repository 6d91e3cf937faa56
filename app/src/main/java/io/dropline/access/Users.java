package io.dropline.access;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a merchant. A merchant always keeps an owner who can sign in. */
@Component
public class Users {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private final UserStore store;
    private final Audit audit;
    private final SecurityClock clock;

    Users(UserStore store, Audit audit, SecurityClock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a change of a user ended. */
    public enum Change {
        DONE,
        UNKNOWN_USER,
        LAST_OWNER,
        EMAIL_TAKEN
    }

    /** An e-mail address as it is stored and compared. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a text, already {@linkplain #normal normal}, can be an e-mail address at all. */
    public static boolean isAddress(String email) {
        return email.length() <= 254 && ADDRESS.matcher(email).matches();
    }

    /** All users of a merchant, by name. */
    public List<User> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<User> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /**
     * Adds a user without a password, who signs in by a link of {@link SignInLinks} first.
     *
     * @return empty where the merchant already has a user with this e-mail address
     */
    @Transactional
    public Optional<User> add(Actor actor, String email, String name, Role role) {
        User user = new User(actor.merchantId(), Ids.next(), normal(email), name.strip(), role, false, false);
        if (!store.insert(user, clock.sqlNow())) {
            return Optional.empty();
        }
        audit.record(actor, "user.added", user.email(), Map.of("role", role));
        return Optional.of(user);
    }

    /** Gives a user another role; it counts from the user's next request on. */
    @Transactional
    public Change changeRole(Actor actor, UUID id, Role role) {
        store.lockMerchant(actor.merchantId());
        return change(actor, id, "user.role-changed", Map.of("role", role), role != Role.OWNER, () -> {
            store.setRole(actor.merchantId(), id, role);
        });
    }

    /** Shuts a user out and ends all the user's sessions. */
    @Transactional
    public Change disable(Actor actor, UUID id) {
        store.lockMerchant(actor.merchantId());
        return change(actor, id, "user.disabled", Map.of(), true, () -> {
            store.disable(actor.merchantId(), id, clock.sqlNow());
        });
    }

    /** Lets a user in again. */
    @Transactional
    public Change enable(Actor actor, UUID id) {
        return change(actor, id, "user.enabled", Map.of(), false, () -> store.enable(actor.merchantId(), id));
    }

    /** Sets the name and address a user signs in with. */
    @Transactional
    public Change rename(Actor actor, UUID id, String email, String name) {
        if (store.emailTaken(actor.merchantId(), id, normal(email))) {
            return Change.EMAIL_TAKEN;
        }
        return change(actor, id, "user.renamed", Map.of("email", normal(email)), false, () -> {
            store.rename(actor.merchantId(), id, normal(email), name.strip());
        });
    }

    /** Takes a lost password away and ends the user's sessions; done when the user comes by a link of {@link SignInLinks}. */
    @Transactional
    public Change forgetPassword(Actor actor, UUID id) {
        return change(actor, id, "user.password-forgotten", Map.of(), false, () -> {
            store.forgetPassword(actor.merchantId(), id);
        });
    }

    private Change change(
            Actor actor, UUID id, String action, Map<String, ?> detail, boolean takesOwnerAway, Runnable deed) {
        Optional<User> user = store.find(actor.merchantId(), id);
        if (user.isEmpty()) {
            return Change.UNKNOWN_USER;
        }
        if (takesOwnerAway && user.get().role() == Role.OWNER && !store.hasOtherOwner(actor.merchantId(), id)) {
            return Change.LAST_OWNER;
        }
        deed.run();
        audit.record(actor, action, user.get().email(), detail);
        return Change.DONE;
    }
}
