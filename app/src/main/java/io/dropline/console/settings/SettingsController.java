package io.dropline.console.settings;

import io.dropline.access.ApiTokens;
import io.dropline.access.CurrentUser;
import io.dropline.access.Merchant;
import io.dropline.access.Merchants;
import io.dropline.access.Role;
import io.dropline.access.SignInLinks;
import io.dropline.access.User;
import io.dropline.access.Users;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.settings.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Settings of the merchant; owners only. */
@Controller
class SettingsController {
    private static final String PATH = "/settings";
    private static final String TEMPLATE = "console/settings/settings.jte";
    private static final Duration INVITATION = Duration.ofDays(3);
    private final Merchants merchants;
    private final Users users;
    private final SignInLinks links;
    private final ApiTokens tokens;
    private final Settings settings;

    SettingsController(Merchants merchants, Users users, SignInLinks links, ApiTokens tokens, Settings settings) {
        this.merchants = merchants;
        this.users = users;
        this.links = links;
        this.tokens = tokens;
        this.settings = settings;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Desk desk) {
        return desk.show(Section.SETTINGS, TEMPLATE, page(desk, profile(desk), Form.empty(), null, null));
    }

    @PostMapping(PATH + "/profile")
    ResponseEntity<byte[]> saveProfile(Desk desk, Form form) {
        Merchant before = merchants.find(desk.merchant()).orElseThrow();
        Merchant after = ProfileForm.read(form, before);
        if (form.problems().none()) {
            form.problems()
                    .check(merchants.update(desk.viewer().actor(), after), "slug", "Another account has this name");
        }
        return form.problems().none()
                ? desk.done("Your profile is saved.", PATH)
                : desk.showAgain(Section.SETTINGS, TEMPLATE, page(desk, form, Form.empty(), null, null));
    }

    @PostMapping(PATH + "/people")
    ResponseEntity<byte[]> invite(Desk desk, Form form) {
        form.problems()
                .check(Users.isAddress(form.text("email")), "email", "An e-mail address, please")
                .text(form.text("name"), 120, "name", "The name");
        Optional<User> added = form.problems().none()
                ? users.add(desk.viewer().actor(), form.text("email"), form.text("name"), role(form))
                : Optional.empty();
        if (form.problems().none() && added.isEmpty()) {
            form.problems().check(false, "email", "Somebody with this address is here already");
        }
        return added.map(user -> desk.show(
                        Section.SETTINGS, TEMPLATE, page(desk, profile(desk), Form.empty(), null, link(user))))
                .orElseGet(
                        () -> desk.showAgain(Section.SETTINGS, TEMPLATE, page(desk, profile(desk), form, null, null)));
    }

    @PostMapping(PATH + "/people/{id}/link")
    ResponseEntity<byte[]> link(Desk desk, @PathVariable UUID id) {
        return users.find(desk.merchant(), id)
                .filter(user -> !user.disabled())
                .map(user -> desk.show(
                        Section.SETTINGS, TEMPLATE, page(desk, profile(desk), Form.empty(), null, link(user))))
                .orElseGet(() -> desk.refused("That person cannot sign in.", PATH));
    }

    @PostMapping(PATH + "/people/{id}/role")
    ResponseEntity<byte[]> role(Desk desk, @PathVariable UUID id, Form form) {
        return changed(desk, users.changeRole(desk.viewer().actor(), id, role(form)), "The role is changed.");
    }

    @PostMapping(PATH + "/people/{id}/disable")
    ResponseEntity<byte[]> disable(Desk desk, @PathVariable UUID id) {
        return changed(
                desk, users.disable(desk.viewer().actor(), id), "They are signed out and cannot sign in any more.");
    }

    @PostMapping(PATH + "/people/{id}/enable")
    ResponseEntity<byte[]> enable(Desk desk, @PathVariable UUID id) {
        return changed(desk, users.enable(desk.viewer().actor(), id), "They can sign in again.");
    }

    @PostMapping(PATH + "/tokens")
    ResponseEntity<byte[]> makeToken(Desk desk, Form form) {
        String name = form.text("name");
        if (name.isBlank() || name.length() > 100) {
            return desk.refused("Name the token after the program that will use it, in at most 100 characters.", PATH);
        }
        String token = tokens.create(desk.viewer().actor(), name).token();
        return desk.show(Section.SETTINGS, TEMPLATE, page(desk, profile(desk), Form.empty(), token, null));
    }

    @PostMapping(PATH + "/tokens/{id}/revoke")
    ResponseEntity<byte[]> revokeToken(Desk desk, @PathVariable UUID id) {
        return tokens.revoke(desk.viewer().actor(), id)
                ? desk.done("The token has stopped working.", PATH)
                : desk.refused("That token has stopped working already.", PATH);
    }

    private static ResponseEntity<byte[]> changed(Desk desk, Users.Change change, String done) {
        return switch (change) {
            case DONE -> desk.done(done, PATH);
            case UNKNOWN_USER -> desk.refused("There is no such person.", PATH);
            case LAST_OWNER ->
                desk.refused("Your account needs an owner who can sign in. Make somebody else an owner first.", PATH);
            case EMAIL_TAKEN -> desk.refused("Somebody else has this address.", PATH);
        };
    }

    private static Role role(Form form) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(form.text("role")))
                .findFirst()
                .orElse(Role.VIEWER);
    }

    private SettingsPage.Link link(User user) {
        String path = links.issue(user.merchantId(), user.id(), INVITATION);
        return new SettingsPage.Link(user.email(), settings.publicUrl() + path);
    }

    private Form profile(Desk desk) {
        return ProfileForm.of(merchants.find(desk.merchant()).orElseThrow());
    }

    private SettingsPage page(
            Desk desk, Form profile, Form person, @Nullable String token, SettingsPage.@Nullable Link link) {
        return new SettingsPage(
                profile,
                users.list(desk.merchant()),
                person,
                tokens.list(desk.merchant()),
                desk.viewer().actor() instanceof CurrentUser user ? user.userId() : null,
                token,
                link);
    }
}
