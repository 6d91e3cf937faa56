package io.dropline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.mailroom.Outcome;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.mail.MailSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a delivery can end, against a mail server that is told to be unkind at each step. */
final class SmtpTransportTest {
    private static final String FROM = "orders@desk.example";
    private static final String TO = "sales@supplier.example";
    private static final byte[] MAIL = """
            Message-ID: <po-1042@desk.example>
            Subject: Purchase order PO-1042

            .a dot first
            .
            and a line of one dot above
            """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    private MailSimulator server;

    @BeforeEach
    void start() {
        startWith(MailOptions::withoutStartTls);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void confirms_with_what_the_server_said_and_delivers_the_very_bytes() {
        assertThat(deliver(TO)).isEqualTo(new Outcome.Confirmed("250 2.0.0 kept as 1"));
        var kept = server.mailbox().mails().getFirst();
        assertThat(kept.raw().toArray()).isEqualTo(MAIL);
        assertThat(kept.from()).isEqualTo(FROM);
        assertThat(kept.to()).containsExactly(TO);
    }

    @Test
    void nobody_listening_proves_that_nothing_left() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(transport(port, StartTls.OFF, "", "").deliver(FROM, TO, MAIL))
                .isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void no_server_set_up_waits_with_that_reason() {
        var nowhere = new SmtpTransport(
                () -> new SmtpSettings("", 25, "", "", StartTls.OFF, Duration.ZERO, Duration.ZERO, FROM));
        assertThat(nowhere.deliver(FROM, TO, MAIL))
                .isEqualTo(new Outcome.NotSent(Duration.ofMinutes(5), "no mail server is set up"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT,421",
        "CONNECT,554",
        "MAIL,451",
        "MAIL,550",
        "RCPT,450",
        "RCPT,421",
        "RCPT,552",
        "DATA,451",
        "END,451",
        "END,421"
    })
    void a_no_for_now_is_not_sent(String step, int code) {
        server.faults().next(1, step, new Unkindness.Refuse(code));
        assertThat(deliver(TO)).isInstanceOf(Outcome.NotSent.class);
        assertThat(server.mailbox().mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550", "RCPT,554", "DATA,554", "END,550", "END,552"})
    void a_no_for_good_is_refused_with_their_words(String step, int code) {
        server.faults().next(1, step, new Unkindness.Refuse(code));
        assertThat(deliver(TO))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith(Integer.toString(code)));
        assertThat(server.mailbox().mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "MAIL", "RCPT"})
    void a_connection_lost_before_the_content_is_not_sent(String step) {
        server.faults().next(1, step, new Unkindness.DropBeforeRead());
        assertThat(deliver(TO)).isInstanceOf(Outcome.NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "MAIL", "RCPT"})
    void silence_before_the_content_is_not_sent(String step) {
        server.faults().next(1, step, new Unkindness.Hang(Duration.ofSeconds(2)));
        assertThat(deliver(TO)).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void a_connection_lost_in_the_middle_of_the_content_is_not_sent() {
        // More than the network's buffers hold, so that the loss is met before the final dot.
        var large = new byte[48 * 1024 * 1024];
        new Random(1).nextBytes(large);
        server.faults().next(1, "DATA", new Unkindness.DropBeforeRead());
        assertThat(transport(server.smtpPort(), StartTls.OFF, "", "").deliver(FROM, TO, large))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        outcome -> assertThat(outcome.why()).contains("before the end of the mail"));
    }

    @Test
    void accepted_and_the_answer_lost_is_unknown() {
        server.faults().next(1, "END", new Unkindness.AcceptThenDropAnswer());
        assertThat(deliver(TO)).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.mailbox().mails()).hasSize(1);
    }

    @Test
    void dropped_after_the_dot_is_unknown_though_nothing_was_kept() {
        server.faults().next(1, "END", new Unkindness.DropBeforeRead());
        assertThat(deliver(TO)).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.mailbox().mails()).isEmpty();
    }

    @Test
    void silence_after_the_dot_is_unknown() {
        server.faults().next(1, "END", new Unkindness.Hang(Duration.ofSeconds(2)));
        assertThat(deliver(TO)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void an_outcome_is_one_attempt() {
        server.faults().next(1, "END", new Unkindness.Refuse(451));
        deliver(TO);
        assertThat(server.faults().isEmpty()).isTrue();
        assertThat(server.mailbox().mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b@c", "a b@c.example", "x@y.example>\r\nRCPT TO:<z@y.example", "größe@y.example"
            })
    void what_is_no_address_is_refused_before_anything_is_said(String to) {
        assertThat(deliver(to)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_domain_in_other_letters_is_written_in_ascii() {
        assertThat(deliver("sales@bücher.example")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(server.mailbox().mails().getFirst().to()).containsExactly("sales@xn--bcher-kva.example");
    }

    @Test
    void required_tls_is_used_where_offered_and_nothing_is_said_where_not()
            throws GeneralSecurityException, IOException {
        stop();
        startWith(options -> options);
        assertThat(secure(StartTls.REQUIRED, "", "", trusting(server.certificate())))
                .isInstanceOf(Outcome.Confirmed.class);
        stop();
        startWith(MailOptions::withoutStartTls);
        assertThat(transport(server.smtpPort(), StartTls.REQUIRED, "", "").deliver(FROM, TO, MAIL))
                .isInstanceOf(Outcome.NotSent.class);
        assertThat(server.mailbox().mails()).isEmpty();
    }

    @Test
    void a_certificate_nobody_vouches_for_is_not_trusted() {
        stop();
        startWith(options -> options);
        assertThat(transport(server.smtpPort(), StartTls.OPTIONAL, "", "").deliver(FROM, TO, MAIL))
                .isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void signs_in_over_tls() throws GeneralSecurityException, IOException {
        stop();
        startWith(options -> options.withUser("desk", "pässword"));
        SSLSocketFactory trusting = trusting(server.certificate());
        assertThat(secure(StartTls.OPTIONAL, "desk", "pässword", trusting)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(secure(StartTls.REQUIRED, "desk", "wrong", trusting))
                .isInstanceOfSatisfying(
                        Outcome.NotSent.class,
                        outcome -> assertThat(outcome.why()).contains("sign-in"));
    }

    @Test
    void a_password_is_never_said_in_the_clear_unless_that_is_asked_for() {
        stop();
        startWith(options -> options.withUser("desk", "secret").withoutStartTls());
        assertThat(transport(server.smtpPort(), StartTls.OPTIONAL, "desk", "secret")
                        .deliver(FROM, TO, MAIL))
                .isInstanceOf(Outcome.NotSent.class);
        assertThat(transport(server.smtpPort(), StartTls.OFF, "desk", "secret").deliver(FROM, TO, MAIL))
                .isInstanceOf(Outcome.Confirmed.class);
    }

    private void startWith(UnaryOperator<MailOptions> change) {
        Clock clock = Clock.systemUTC();
        server = MailSimulator.start(change.apply(MailOptions.defaults(Ledger.inMemory(clock), clock)));
    }

    private Outcome deliver(String to) {
        return transport(server.smtpPort(), StartTls.OFF, "", "").deliver(FROM, to, MAIL);
    }

    private SmtpTransport transport(int port, StartTls mode, String user, String password) {
        return new SmtpTransport(() -> settings(port, mode, user, password));
    }

    private Outcome secure(StartTls mode, String user, String password, SSLSocketFactory trusting) {
        return new SmtpTransport(() -> settings(server.smtpPort(), mode, user, password), trusting)
                .deliver(FROM, TO, MAIL);
    }

    private SmtpSettings settings(int port, StartTls mode, String user, String password) {
        return new SmtpSettings(
                "127.0.0.1", port, user, password, mode, Duration.ofSeconds(5), Duration.ofMillis(700), FROM);
    }

    private static SSLSocketFactory trusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("server", certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
