package io.dropline.feeds.setup;

import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.mapping.ValueRules;
import io.dropline.platform.fields.FieldProblems;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** What a feed and its mapping must be like. */
final class FeedRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int MONTH = 31 * 24 * 60;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private FeedRules() {}

    static FieldProblems check(FeedDraft draft, boolean hasSecret) {
        FieldProblems problems = new FieldProblems()
                .check(
                        NAME.matcher(draft.name()).matches(),
                        "name",
                        "A name has 1 to 60 letters, digits, dots, dashes or underscores, such as stock")
                .check(
                        draft.expectedMinutes() >= 1 && draft.expectedMinutes() <= MONTH,
                        "expectedMinutes",
                        "From one minute to 31 days, please")
                .prose(draft.secret(), 20_000, "secret", "The password or key");
        boolean secret = hasSecret || !draft.secret().isEmpty();
        switch (draft.source()) {
            case FeedSource.Brought() -> {}
            case FeedSource.Https https ->
                https(problems, https, secret, draft.secret().strip());
            case FeedSource.Sftp sftp -> sftp(problems, sftp, secret);
        }
        switch (draft.schedule()) {
            case FeedSchedule.Never() -> {}
            case FeedSchedule.Every(int minutes) ->
                problems.check(minutes >= 1 && minutes <= MONTH, "schedule", "From one minute to 31 days, please");
            case FeedSchedule.At(List<LocalTime> times, String zone) ->
                problems.check(
                                !times.isEmpty() && times.size() <= 48,
                                "schedule",
                                "Name the times, such as 06:00, 18:30")
                        .check(
                                ZoneId.getAvailableZoneIds().contains(zone),
                                "zone",
                                "'" + zone + "' is no time zone; write one such as America/New_York");
        }
        tolerances(problems, draft);
        return problems;
    }

    private static void https(FieldProblems problems, FeedSource.Https https, boolean secret, String entered) {
        problems.check(httpAddress(https.url()), "url", "An address such as https://supplier.example/stock.csv, please")
                .optional(https.url(), 2000, "url", "The address")
                .optional(https.user(), 200, "user", "The user")
                .check(https.signIn() == FeedSource.SignIn.NONE || secret, "secret", "The password or token is missing")
                .check(
                        https.signIn() == FeedSource.SignIn.BASIC
                                || entered.chars().allMatch(c -> c > ' ' && c < 0x7f),
                        "secret",
                        "A token has no spaces, line ends or other signs than those of ASCII");
        switch (https.signIn()) {
            case BASIC -> problems.check(!https.user().isBlank(), "user", "The user is missing");
            case HEADER ->
                problems.check(
                        https.user().matches("[A-Za-z0-9-]{1,60}"), "user", "The header's name, such as X-Api-Key");
            case NONE, BEARER -> {}
        }
    }

    private static void sftp(FieldProblems problems, FeedSource.Sftp sftp, boolean secret) {
        problems.check(sftp.host().matches("[A-Za-z0-9.:_-]{1,253}"), "host", "A host such as sftp.supplier.example")
                .check(sftp.port() >= 1 && sftp.port() <= 65535, "port", "From 1 to 65535, please")
                .text(sftp.path(), 500, "path", "The file's path")
                .check(!sftp.path().endsWith("/"), "path", "The path must end with a file, such as /out/stock*.csv")
                .text(sftp.user(), 200, "user", "The user")
                .optional(sftp.moveTo(), 500, "moveTo", "The folder")
                .check(secret, "secret", sftp.withKey() ? "The private key is missing" : "The password is missing");
    }

    private static boolean httpAddress(String url) {
        try {
            URI uri = URI.create(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void tolerances(FieldProblems problems, FeedDraft draft) {
        var limits = draft.tolerances();
        List<Double> shares = List.of(
                limits.fewerRows(),
                limits.soldOut(),
                limits.costJumps(),
                limits.zeroCosts(),
                limits.aboveMsrp(),
                limits.mapBroken(),
                limits.conflicting(),
                limits.unknown(),
                limits.unknownRise(),
                limits.badRows());
        problems.check(
                        shares.stream().allMatch(share -> share >= 0 && share <= 1),
                        "tolerances",
                        "A share is from 0 to 100 percent")
                .check(limits.costJump() >= 0 && limits.costJump() <= 100, "tolerances", "A jump must not be negative")
                .check(
                        limits.overdue() >= 1 && limits.overdue() <= 1000,
                        "tolerances",
                        "Overdue is at least 1 interval")
                .check(limits.fewest() >= 0, "tolerances", "The fewest must not be negative");
    }

    static FieldProblems check(Mapping mapping) {
        ValueRules rules = mapping.rules();
        FieldProblems problems = new FieldProblems()
                .text(mapping.sku(), 300, "sku", "The column with the supplier's SKU")
                .check(
                        mapping.columns().stream().allMatch(column -> column.length() <= 300),
                        "",
                        "A column's name is too long")
                .check(mapping.quantity().size() <= 50, "quantity", "At most 50 columns of quantities, please")
                .check(
                        mapping.columns().size() > (mapping.currency().isEmpty() ? 1 : 2),
                        "quantity",
                        "Point at a column with a quantity or a price as well")
                .check(
                        mapping.columns().stream().distinct().count()
                                == mapping.columns().size(),
                        "",
                        "A column can mean one thing only")
                .check(rules.decimal().matches("[.,]"), "decimal", "The decimal sign is . or ,")
                .check(positive(rules.quantityTimes()), "quantityTimes", "More than zero, please")
                .check(positive(rules.priceDividedBy()), "priceDividedBy", "More than zero, please")
                .check(rules.words().size() <= 200, "words", "At most 200 words, please")
                .check(
                        rules.words().entrySet().stream()
                                .allMatch(word -> word.getKey().length() <= 100
                                        && word.getValue() >= 0
                                        && word.getValue() <= 1_000_000),
                        "words",
                        "A word stands for a number from 0 to 1,000,000");
        var layout = mapping.layout();
        return problems.check(layout.header() >= 0 && layout.header() <= 1000, "header", "From 0 to 1000, please")
                .check(
                        layout.separator().isEmpty() || layout.separator().matches("[,;|\\t]"),
                        "separator",
                        "Comma, semicolon, tab or bar, please")
                .optional(layout.path(), 300, "path", "The path");
    }

    private static boolean positive(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(MOST) <= 0 && value.scale() <= 9;
    }
}
