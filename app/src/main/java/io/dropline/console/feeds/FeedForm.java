package io.dropline.console.feeds;

import io.dropline.console.page.Form;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.run.Scope;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedDraft;
import io.dropline.feeds.setup.FeedSchedule;
import io.dropline.feeds.setup.FeedSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a feed's file comes from, as fields of a form, and back. */
final class FeedForm {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int SSH = 22;

    private FeedForm() {}

    static Form fresh(String supplier) {
        return Form.empty()
                .with("supplier", supplier)
                .with("name", "stock")
                .with("kind", "brought")
                .with("scope", "FULL")
                .with("signIn", "NONE")
                .with("port", SSH);
    }

    static Form of(Feed feed) {
        Form form =
                fresh(feed.supplierId().toString()).with("name", feed.name()).with("scope", feed.scope());
        return switch (feed.source()) {
            case FeedSource.Brought() -> form;
            case FeedSource.Https https ->
                form.with("kind", "https")
                        .with("url", https.url())
                        .with("signIn", https.signIn())
                        .with("user", https.user());
            case FeedSource.Sftp sftp ->
                form.with("kind", sftp.withKey() ? "sftp-key" : "sftp")
                        .with("host", sftp.host())
                        .with("port", sftp.port())
                        .with("path", sftp.path())
                        .with("sftpUser", sftp.user())
                        .with("moveTo", sftp.moveTo());
        };
    }

    /** What a known feed has beside stays. */
    static FeedDraft read(Form form, UUID supplier, @Nullable Feed known) {
        FeedSource source = source(form);
        boolean asBefore = known != null && known.source().fetched() == source.fetched();
        FeedSchedule usual = source.fetched() ? new FeedSchedule.Every(HOUR) : new FeedSchedule.Never();
        return new FeedDraft(
                supplier,
                known == null ? form.text("name") : known.name(),
                form.text("scope").equals("DELTA") ? Scope.DELTA : Scope.FULL,
                source,
                known != null && asBefore ? known.schedule() : usual,
                known != null && asBefore ? known.expectedMinutes() : source.fetched() ? HOUR : DAY,
                known == null ? FeedTolerances.DEFAULT : known.tolerances(),
                secret(form));
    }

    private static FeedSource source(Form form) {
        return switch (form.text("kind")) {
            case "https" -> new FeedSource.Https(form.text("url"), signIn(form), form.text("user"));
            case "sftp", "sftp-key" ->
                new FeedSource.Sftp(
                        form.text("host"),
                        form.whole("port"),
                        form.text("path"),
                        form.text("sftpUser"),
                        form.text("kind").equals("sftp-key"),
                        form.text("moveTo"));
            default -> new FeedSource.Brought();
        };
    }

    private static FeedSource.SignIn signIn(Form form) {
        for (FeedSource.SignIn one : FeedSource.SignIn.values()) {
            if (one.name().equals(form.text("signIn"))) {
                return one;
            }
        }
        return FeedSource.SignIn.NONE;
    }

    private static String secret(Form form) {
        return switch (form.text("kind")) {
            case "https" -> form.text("secret");
            case "sftp" -> form.text("sftpPassword");
            case "sftp-key" -> form.text("sftpKey");
            default -> "";
        };
    }
}
