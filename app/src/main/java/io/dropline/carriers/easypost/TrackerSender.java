package io.dropline.carriers.easypost;

import io.dropline.carriers.easypost.EasyPostAccounts.Account;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.mailroom.Sender;
import io.dropline.platform.http.Reply;
import io.dropline.platform.retention.DataClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers a parcel's number with EasyPost. What it answers is the first news of the parcel. */
@Component
class TrackerSender implements Sender {
    private static final Logger LOG = LoggerFactory.getLogger(TrackerSender.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration WHEN_MENDED = Duration.ofMinutes(30);
    private final EasyPostAccounts accounts;
    private final EasyPostApi api;
    private final Consumer<InboxDraft> news;

    @Autowired
    TrackerSender(EasyPostAccounts accounts, EasyPostApi api, Inbox inbox) {
        this(accounts, api, draft -> inbox.acceptAll(List.of(draft)));
    }

    TrackerSender(EasyPostAccounts accounts, EasyPostApi api, Consumer<InboxDraft> news) {
        this.accounts = accounts;
        this.api = api;
        this.news = news;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TrackerDocument.KIND);
    }

    @Override
    public DataClass keptAs() {
        return DataClass.MESSAGES;
    }

    @Override
    public byte[] render(OutboxDocument document) {
        return EasyPostApi.registration(TrackerDocument.read(document.document()));
    }

    @Override
    public Outcome send(OutboxDocument document, byte[] rendered) {
        Optional<Account> account = accounts.of(document.merchant());
        if (account.isEmpty()) {
            return new Outcome.Refused("There is no account with EasyPost.");
        }
        return switch (api.register(account.get(), rendered)) {
            case Reply.NotSent(String why) -> new Outcome.NotSent(SOON, why);
            case Reply.Ambiguous(String why) -> new Outcome.Unknown(why);
            case Reply.Answered answered -> answered(account.get(), answered);
        };
    }

    private Outcome answered(Account account, Reply.Answered answered) {
        int status = answered.status();
        JsonNode body = json(answered);
        String id = body.path("id").asString("");
        if (answered.ok() && !id.isEmpty()) {
            tell(account, answered, id);
            return new Outcome.Confirmed(id);
        }
        if (status == 429) {
            return new Outcome.NotSent(SOON, "EasyPost asks us to slow down");
        }
        if (status == 401 || status == 402 || status == 403) {
            return new Outcome.NotSent(WHEN_MENDED, "EasyPost refuses the account's key (HTTP " + status + ")");
        }
        if (status >= 400 && status < 500) {
            return new Outcome.Refused(
                    "EasyPost says: " + body.path("error").path("message").asString("HTTP " + status));
        }
        return new Outcome.Unknown("EasyPost answered HTTP " + status);
    }

    /** The number may have been followed by somebody before: then it has scans already. Losing this loses nothing, the poll reads it again. */
    private void tell(Account account, Reply.Answered answered, String id) {
        try {
            news.accept(Trackers.draft(account, id, answered.body()));
        } catch (RuntimeException e) {
            LOG.warn("The first news of tracker {} could not be stored", id, e);
        }
    }

    /** A tracker too many harms nobody, so its absence is proof enough at once. */
    @Override
    public Outcome seekEvidence(OutboxDocument document, byte[] rendered) {
        Optional<Account> account = accounts.of(document.merchant());
        if (account.isEmpty()) {
            return new Outcome.Refused("There is no account with EasyPost.");
        }
        String number = TrackerDocument.read(document.document()).trackingNumber();
        if (!(api.find(account.get(), number) instanceof Reply.Answered answered) || !answered.ok()) {
            return new Outcome.Unknown("EasyPost could not be asked whether it follows the number");
        }
        for (JsonNode tracker : json(answered).path("trackers")) {
            if (tracker.path("tracking_code").asString("").equals(number)) {
                return new Outcome.Confirmed(tracker.path("id").asString(""));
            }
        }
        return new Outcome.NotSent(Duration.ZERO, "EasyPost does not follow the number yet");
    }

    private static JsonNode json(Reply.Answered answered) {
        try {
            return JSON.readTree(answered.body());
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
