package io.dropline.simulators.mail;

import static io.dropline.simulators.ground.Html.escape;

import io.dropline.simulators.ground.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The list of mails, and beside it the one that is open. */
final class MailboxPage {
    private static final String CSS = Html.resource(MailboxPage.class, "mailbox.css");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** The frame may not run scripts; being of the same origin lets the page outside measure its height. */
    private static final String FRAME_HEIGHT =
            "this.style.height=Math.max(420,this.contentDocument.documentElement.scrollHeight+4)+'px'";

    private final Mailbox mailbox;
    private final String search;

    MailboxPage(Mailbox mailbox, String search) {
        this.mailbox = mailbox;
        this.search = search;
    }

    String list() {
        String hint = mailbox.mails().isEmpty()
                ? "<p>No mail yet.<br>Everything the application sends arrives here, and goes no further.</p>"
                : "<p>Choose a mail to read it.</p>";
        return page("Mailbox", Optional.empty(), "<div class=\"empty\">" + hint + "</div>");
    }

    String open(StoredMail mail, String wantedView) {
        Opened opened = mail.open();
        String view = wantedView.isEmpty() ? opened.html().isEmpty() ? "text" : "html" : wantedView;
        String subject = mail.subject().isBlank() ? "(no subject)" : mail.subject();
        return page(subject, Optional.of(mail), """
                <article class="paper"><a class="back" href="/%s">‹ All mails</a><h2>%s</h2>
                <dl class="facts"><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>At</dt><dd>%s</dd></dl>
                %s<nav class="tabs" aria-label="View">%s</nav>%s</article>
                """.formatted(
                        query(),
                        escape(subject),
                        escape(opened.header("From").isBlank() ? mail.from() : opened.header("From")),
                        escape(String.join(", ", mail.to())),
                        DATE.format(mail.at()),
                        files(mail, opened.attachments()),
                        tabs(mail, opened, view),
                        content(mail, opened, view)));
    }

    private String page(String title, Optional<StoredMail> current, String open) {
        List<StoredMail> mails =
                mailbox.mails().stream().filter(this::wanted).limit(200).toList();
        String items = mails.stream().map(mail -> item(mail, current)).collect(Collectors.joining());
        return Html.page(title + " · Mailbox", CSS, """
                <div class="frame %s"><section class="list"><header><h1>Mailbox <span id="count">%d</span></h1>
                <form action="/" role="search"><input type="search" name="q" value="%s" placeholder="Recipient or subject" aria-label="Search mails"></form>
                </header><div class="mails" id="mails">%s</div></section><main class="open">%s</main></div>%s%s
                """.formatted(
                        current.isPresent() ? "reading" : "idle",
                        mails.size(),
                        escape(search),
                        items.isEmpty() ? "<p class=\"empty\">Nothing here.</p>" : items,
                        open,
                        Html.refreshing("mails", 1500),
                        Html.refreshing("count", 1500)));
    }

    private boolean wanted(StoredMail mail) {
        String text = (mail.subject() + " " + String.join(" ", mail.to())).toLowerCase(Locale.ROOT);
        return text.contains(search.toLowerCase(Locale.ROOT));
    }

    private String query() {
        return search.isEmpty() ? "" : "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    private String item(StoredMail mail, Optional<StoredMail> current) {
        String to = mail.to().isEmpty() ? "?" : mail.to().getFirst();
        long files = mail.open().attachments().stream()
                .filter(file -> file.contentId().isEmpty())
                .count();
        return """
                <a class="mail" href="/mails/%d%s"%s><span class="face" style="--hue:%d" aria-hidden="true">%s</span>
                <span style="min-width:0"><span class="top"><span class="who">%s</span><time>%s</time></span>
                <span class="subject" style="display:block">%s</span><span class="more" style="display:block">%s</span></span></a>
                """.formatted(
                        mail.number(),
                        query(),
                        current.filter(mail::equals).isPresent() ? " aria-current=\"true\"" : "",
                        Math.floorMod(to.hashCode() * 31, 360),
                        escape(to.substring(0, 1).toUpperCase(Locale.ROOT)),
                        escape(to),
                        TIME.format(mail.at()),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        files == 0 ? "" : files == 1 ? "1 attachment" : files + " attachments");
    }

    private static String files(StoredMail mail, List<Opened.Attachment> attachments) {
        String items = IntStream.range(0, attachments.size())
                .filter(i -> attachments.get(i).contentId().isEmpty())
                .mapToObj(i -> file(mail, i, attachments.get(i)))
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<ul class=\"files\">" + items + "</ul>";
    }

    private static String file(StoredMail mail, int number, Opened.Attachment file) {
        String address = "/mails/" + mail.number() + "/parts/" + number;
        int dot = file.name().lastIndexOf('.');
        String kind = dot < 0 ? "FILE" : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
        return """
                <li><span class="kind">%s</span><span><b>%s</b><br><span class="muted">%,d bytes · <a href="?view=part-%d">Look</a> ·
                <a href="%s" target="_blank">Open</a> · <a href="%s" download="%s">Keep</a></span></span></li>
                """.formatted(
                        escape(kind),
                        escape(file.name()),
                        file.content().length(),
                        number,
                        address,
                        address,
                        escape(file.name()));
    }

    private static String tabs(StoredMail mail, Opened opened, String view) {
        String shown = tab("html", "Mail", view, !opened.html().isEmpty())
                + tab("text", "Text", view, !opened.text().isEmpty())
                + tab("headers", "Headers", view, true);
        String part = view.startsWith("part-") ? tab(view, "Attachment", view, true) : "";
        return shown + part + "<a href=\"/api/mails/" + mail.number() + "/raw\" download=\"mail-" + mail.number()
                + ".eml\">Raw</a>";
    }

    private static String tab(String name, String label, String view, boolean there) {
        return there
                ? "<a href=\"?view=%s\"%s>%s</a>"
                        .formatted(name, name.equals(view) ? " aria-current=\"page\"" : "", label)
                : "";
    }

    private static String content(StoredMail mail, Opened opened, String view) {
        String base = "/mails/" + mail.number();
        if (view.matches("part-[0-9]{1,4}")) {
            return "<iframe class=\"file\" title=\"Attachment\" src=\"" + base + "/parts/" + view.substring(5)
                    + "\"></iframe>";
        }
        return switch (view) {
            case "text" -> "<pre>" + escape(opened.text()) + "</pre>";
            case "headers" ->
                "<pre>"
                        + opened.headers().entrySet().stream()
                                .map(header -> escape(header.getKey() + ": " + header.getValue()))
                                .collect(Collectors.joining("\n"))
                        + "</pre>";
            default ->
                "<iframe title=\"The mail\" sandbox=\"allow-same-origin allow-popups allow-popups-to-escape-sandbox\" src=\""
                        + base + "/body\" onload=\"" + FRAME_HEIGHT + "\"></iframe>";
        };
    }
}
