package io.dropline.mail.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
    @Test
    void a_plain_mail() {
        ReceivedMail mail = read("""
                From: =?utf-8?Q?Zo=C3=AB?= Ortega <Zoe@Mail.Example>
                To: Help <help@shop.example>, orders@shop.example
                Delivered-To: help+abc@shop.example
                Subject: =?utf-8?B?V28gaXN0IGVzPw==?=
                Date: Fri, 27 Nov 2026 09:05:00 +0100
                Message-ID: <a@mail.example>
                References: <x@shop.example> <y@shop.example>
                In-Reply-To: <x@shop.example>
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Gr=FC=DFe
                """);
        assertThat(mail.fromName()).isEqualTo("Zoë Ortega");
        assertThat(mail.fromEmail()).isEqualTo("zoe@mail.example");
        assertThat(mail.recipients())
                .containsExactly("help@shop.example", "orders@shop.example", "help+abc@shop.example");
        assertThat(mail.subject()).isEqualTo("Wo ist es?");
        assertThat(mail.references())
                .as("what it answers stands last")
                .containsExactly("y@shop.example", "x@shop.example");
        assertThat(mail.text()).isEqualTo("Grüße");
        assertThat(mail.nature()).isEqualTo(Nature.WRITTEN);
    }

    @Test
    void html_is_what_it_says_and_nothing_it_does() {
        String text = HtmlText.of("""
                <html><head><title>x</title><style>p{}</style></head><body onload="x()">
                <p>Hello&nbsp;&amp; good&#39;bye <b>you</b> 3 &lt; 4 < 5</p><!-- hidden -->
                <script>alert("no")</script><img src="https://spy.example/pixel.gif" alt="">
                <ul><li>one<li>two</ul><a href="https://shop.example/a?b=1&amp;c=2">Track it</a>
                <a href="https://shop.example">https://shop.example</a>
                <div class="gmail_quote"><div>On Mon, Shop wrote:</div><blockquote>old <blockquote>older</blockquote></blockquote></div>
                </body></html>""");
        assertThat(text).isEqualTo("""
                        Hello & good'bye you 3 < 4 < 5

                        • one
                        • two
                        Track it (https://shop.example/a?b=1&c=2) https://shop.example
                        On Mon, Shop wrote:
                        > old
                        > > older""");
        assertThat(Quoting.of(text).quoted()).startsWith("On Mon, Shop wrote:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks!\\n\\nOn Tue, Dec 1, 2026 at 9:12 AM Hearth & Harbor <help@shop.example>\\nwrote:\\n\\n> old|Thanks!",
                "Danke!\\n\\nAm 01.12.2026 um 09:12 schrieb Hearth:\\n> alt|Danke!",
                "Merci\\n\\nLe mar. 1 déc. 2026 à 09:12, Hearth <a@b.c> a écrit :\\n> vieux|Merci",
                "Hi\\n\\n-----Original Message-----\\nFrom: x\\nold|Hi",
                "Hi\\n\\n________________________________\\nFrom: Shop <a@b.c>\\nSent: Tuesday\\nTo: me\\nold|Hi",
                "Hi\\n> your words|Hi",
                "On Monday I was away.\\nWhere is it?|On Monday I was away.\\nWhere is it?",
                "On Mon, Shop wrote:\\n> When do you want it?\\n\\nOn Friday.|On Friday.",
                "> When?\\nFriday\\n> Where?\\nAt home|> When?\\nFriday\\n> Where?\\nAt home",
            })
    void history_is_folded_and_words_are_kept(String text, String fresh) {
        Quoting quoting = Quoting.of(text.replace("\\n", "\n"));
        assertThat(quoting.fresh()).isEqualTo(fresh.replace("\\n", "\n"));
    }

    @Test
    void files_are_kept_within_bounds_and_programs_are_not() {
        ReceivedMail mail = read("""
                From: a@mail.example
                Subject: files
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain

                see these
                --cut
                Content-Type: image/jpeg; name="../../etc/photo.jpg"
                Content-Disposition: attachment; filename="../../etc/photo.jpg"
                Content-Transfer-Encoding: base64

                aGVsbG8=
                --cut
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="invoice.pdf.exe"
                Content-Transfer-Encoding: base64

                aGVsbG8=
                --cut
                Content-Type: message/rfc822

                From: b@mail.example
                Subject: inner

                inner words
                --cut--
                """);
        assertThat(mail.text()).isEqualTo("see these");
        assertThat(mail.files())
                .extracting(ReceivedFile::name)
                .containsExactly("__.._etc_photo.jpg", "invoice.pdf.exe", "inner.eml");
        assertThat(mail.files().get(0).content()).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(mail.files().get(1).content()).isNull();
        assertThat(mail.files().get(1).dropped()).contains("programs");
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-replied, AUTOMATIC",
        "Auto-Submitted: auto-generated, AUTOMATIC",
        "Auto-Submitted: no, WRITTEN",
        "Precedence: bulk, AUTOMATIC",
        "Precedence: list, WRITTEN",
        "Return-Path: <>, AUTOMATIC",
        "X-Autoreply: yes, AUTOMATIC",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x, BOUNCE",
        "From: MAILER-DAEMON@mx.example, BOUNCE",
        "X-Anything: else, WRITTEN"
    })
    void machines_are_told_from_people(String header, Nature nature) {
        String from = header.startsWith("From") ? "" : "From: a@mail.example\n";
        assertThat(read(from + header + "\nSubject: x\n\ny\n").nature()).isEqualTo(nature);
    }

    @Test
    void what_has_no_headers_is_no_mail() {
        assertThatThrownBy(() -> MailReader.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    /** A mail of which any bytes were lost or changed on the way is still read, or refused as no mail; nothing else happens. */
    @Test
    void no_bytes_break_it() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
        Random random = new Random(seed);
        byte[] whole = """
                From: "A, B" <a@mail.example>
                To: help@shop.example
                Subject: =?utf-8?B?V28gaXN0IGVzPw==?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="cut"

                --cut
                Content-Type: multipart/alternative; boundary=in

                --in
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe
                --in
                Content-Type: text/html; charset=windows-1252
                Content-Transfer-Encoding: base64

                PHA+SGVsbG88L3A+
                --in--
                --cut
                Content-Type: application/octet-stream; name*=utf-8''%e2%82%ac.bin

                xyz
                --cut--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 600; round++) {
            byte[] broken = whole.clone();
            for (int i = random.nextInt(12); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length) + 1);
            try {
                ReceivedMail mail = MailReader.read(cut);
                assertThat(mail.text() + mail.subject() + mail.fromName()).doesNotContain("\0");
            } catch (IllegalArgumentException noMail) {
                assertThat(noMail).as("seed %d, round %d", seed, round).hasMessageContaining("no mail");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    private static ReceivedMail read(String mail) {
        return MailReader.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
