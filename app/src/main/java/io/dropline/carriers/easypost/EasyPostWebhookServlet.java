package io.dropline.carriers.easypost;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.platform.http.Answers;
import io.dropline.platform.http.HmacSha256;
import io.dropline.platform.http.IncomingBody;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /hooks/easypost/{accountId}}: stores a signed event before it answers. The signature is over the raw bytes, which matter here: a
 * weight of 614.40 would come out of a parser as 614.4.
 */
final class EasyPostWebhookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(EasyPostWebhookServlet.class);
    private static final String PREFIX = "hmac-sha256-hex=";
    private static final int LIMIT = 2 * 1024 * 1024;

    /** Whose webhook it is. */
    record Receiver(MerchantId merchant, HmacSha256 key) {}

    private final transient Function<UUID, Optional<Receiver>> receivers;
    private final transient Function<InboxDraft, Accepted> door;

    EasyPostWebhookServlet(Function<UUID, Optional<Receiver>> receivers, Function<InboxDraft, Accepted> door) {
        this.receivers = receivers;
        this.door = door;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<UUID> account = account(request);
            Optional<Receiver> receiver = account.flatMap(receivers);
            if (account.isEmpty() || receiver.isEmpty()) {
                stranger(response);
                return;
            }
            switch (IncomingBody.take(
                    request, LIMIT, body -> answer(account.get(), receiver.get(), request, body, response))) {
                case WHOLE -> {}
                case TOO_LONG ->
                    Answers.problem(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body is too long");
                case BUSY -> Answers.later(response, "Busy");
            }
        } catch (RuntimeException e) {
            LOG.error("An event of EasyPost could not be stored", e);
            Answers.later(response, "Nothing was stored");
        }
    }

    private void answer(
            UUID account, Receiver receiver, HttpServletRequest request, byte[] body, HttpServletResponse response)
            throws IOException {
        if (!signed(receiver, request, body)) {
            stranger(response);
            return;
        }
        switch (door.apply(draft(account, receiver, body))) {
            case STORED, ALREADY_KNOWN -> Answers.ok(response);
            case FULL -> Answers.later(response, "Busy");
        }
    }

    private static void stranger(HttpServletResponse response) throws IOException {
        Answers.problem(response, HttpServletResponse.SC_UNAUTHORIZED, "Unknown account or wrong signature");
    }

    private static Optional<UUID> account(HttpServletRequest request) {
        String path = request.getPathInfo();
        boolean plausible = path != null && path.matches("/[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        return plausible ? Optional.of(UUID.fromString(path.substring(1))) : Optional.empty();
    }

    private static boolean signed(Receiver receiver, HttpServletRequest request, byte[] body) {
        String header = request.getHeader("X-Hmac-Signature");
        if (header == null || !header.startsWith(PREFIX)) {
            return false;
        }
        try {
            return receiver.key().matches(body, HexFormat.of().parseHex(header, PREFIX.length(), header.length()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static InboxDraft draft(UUID account, Receiver receiver, byte[] body) {
        return new InboxDraft(
                receiver.merchant(),
                "easypost:" + account,
                key(body),
                EasyPostHandler.EVENT,
                Map.of("content-type", "application/json"),
                body);
    }

    private static String key(byte[] body) {
        try {
            String id = JsonMapper.shared().readTree(body).path("id").asString("");
            return id.matches("[!-~]{1,100}") ? id : "sha256:" + Trackers.digest(body);
        } catch (JacksonException e) {
            return "sha256:" + Trackers.digest(body);
        }
    }
}
