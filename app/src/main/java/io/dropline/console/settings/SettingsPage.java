package io.dropline.console.settings;

import io.dropline.access.ApiTokens;
import io.dropline.access.User;
import io.dropline.console.page.Form;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Profile, people and API tokens.
 *
 * @param me who is looking, who cannot shut themselves out
 * @param newToken a token that was just made, shown this once
 * @param link a sign-in link that was just made, shown this once
 */
public record SettingsPage(
        Form profile,
        List<User> people,
        Form person,
        List<ApiTokens.Listed> tokens,
        @Nullable UUID me,
        @Nullable String newToken,
        @Nullable Link link) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** What the colour's own input shows, which knows no other form than {@code #rrggbb}. */
    public String colour() {
        String typed = profile.text("accent").strip();
        return COLOUR.matcher(typed).matches() ? typed : "#000000";
    }

    /** A sign-in link for somebody. */
    public record Link(String email, String address) {}
}
