package io.dropline.access.signin;

import io.dropline.access.Actor;
import io.dropline.access.SignInLinks;
import io.dropline.access.Users;
import io.dropline.access.session.Sessions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a password or a one-time link into a session. */
@Component
class SignIn {
    private final PasswordStore store;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignInLinks links;
    private final Users users;
    private final Sessions sessions;

    SignIn(
            PasswordStore store,
            Passwords passwords,
            Attempts attempts,
            SignInLinks links,
            Users users,
            Sessions sessions) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
        this.links = links;
        this.users = users;
        this.sessions = sessions;
    }

    sealed interface Result {
        /** In; the token is for the cookie. */
        record SignedIn(String token) implements Result {}

        /** The address or the password is wrong; which of them is not told. */
        record Wrong() implements Result {}

        /** Too many wrong ones lately. */
        record LockedOut() implements Result {}
    }

    Result byPassword(String typedEmail, String password, String address) {
        String email = Users.normal(typedEmail);
        if (!Users.isAddress(email)) {
            return new Result.Wrong();
        }
        if (!attempts.admit(email, address)) {
            return new Result.LockedOut();
        }
        List<PasswordStore.Account> accounts = store.accounts(email);
        if (accounts.isEmpty()) {
            passwords.matches(password, Optional.empty());
            return new Result.Wrong();
        }
        return accounts.stream()
                .filter(account -> passwords.matches(password, Optional.of(account.hash())))
                .findFirst()
                .<Result>map(account -> {
                    attempts.forgive(email, address);
                    return new Result.SignedIn(sessions.open(account.merchantId(), account.userId()));
                })
                .orElseGet(Result.Wrong::new);
    }

    /**
     * Uses a link up and answers the token for the cookie; empty where it is not, or no longer, good. Who comes by a link has no password or has
     * lost it: a present one stops working, with the sessions it opened, and the next page asks for a new one.
     */
    @Transactional
    public Optional<String> byLink(String token) {
        return links.consume(token).map(bearer -> {
            if (store.hash(bearer.merchantId(), bearer.userId()).isPresent()) {
                users.forgetPassword(new Actor.Automation(bearer.merchantId(), "sign-in link"), bearer.userId());
            }
            return sessions.open(bearer.merchantId(), bearer.userId());
        });
    }
}
