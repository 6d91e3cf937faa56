package io.dropline.access.signin;

import io.dropline.access.Audit;
import io.dropline.access.CurrentUser;
import io.dropline.access.Users;
import io.dropline.access.session.Session;
import io.dropline.access.session.Sessions;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users may change of their own account. */
@Component
class Account {
    private final PasswordStore store;
    private final Passwords passwords;
    private final Users users;
    private final Sessions sessions;
    private final Audit audit;

    Account(PasswordStore store, Passwords passwords, Users users, Sessions sessions, Audit audit) {
        this.store = store;
        this.passwords = passwords;
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
    }

    sealed interface Result {
        record Done() implements Result {}

        /** Not done, for a reason in words for the user. */
        record Objection(String why) implements Result {}
    }

    boolean hasPassword(CurrentUser user) {
        return store.hash(user.merchantId(), user.userId()).isPresent();
    }

    /** Sets name, address and password of a user who has no password yet. */
    @Transactional
    public Result settle(CurrentUser user, String name, String typedEmail, String password) {
        String email = Users.normal(typedEmail);
        if (hasPassword(user)) {
            return new Result.Objection("Your account has a password already. Change it by giving the present one.");
        }
        if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            return new Result.Objection("Tell us your name.");
        }
        if (!Users.isAddress(email)) {
            return new Result.Objection("That does not look like an e-mail address.");
        }
        Optional<String> objection = passwords.objection(password, email);
        if (objection.isPresent()) {
            return new Result.Objection(objection.get());
        }
        return switch (users.rename(user, user.userId(), email, name)) {
            case DONE -> {
                store.setHash(user.merchantId(), user.userId(), passwords.hash(password));
                audit.record(user, "password.set", email, Map.of());
                yield new Result.Done();
            }
            case EMAIL_TAKEN -> new Result.Objection("Somebody else signs in with that e-mail address.");
            case UNKNOWN_USER, LAST_OWNER -> throw new IllegalStateException("The signed-in user cannot be renamed");
        };
    }

    /** Changes a password and signs the user out everywhere else. */
    @Transactional
    public Result changePassword(Session session, String current, String password) {
        CurrentUser user = session.user();
        if (!passwords.matches(current, store.hash(user.merchantId(), user.userId()))) {
            return new Result.Objection("That is not your present password.");
        }
        Optional<String> objection = passwords.objection(password, user.email());
        if (objection.isPresent()) {
            return new Result.Objection(objection.get());
        }
        store.setHash(user.merchantId(), user.userId(), passwords.hash(password));
        sessions.closeOthers(session);
        audit.record(user, "password.changed", user.email(), Map.of());
        return new Result.Done();
    }
}
