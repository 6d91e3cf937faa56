package io.dropline.console.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerTest {
    @ParameterizedTest
    @CsvSource({
        "mail, mail.customer, , Customer's mail",
        "mail, mail.customer, Nordic, Customer's mail",
        "mail, mail.answer, , Answer by mail",
        "mail, po.email, Nordic, Nordic",
        "mail, return.announce.email, , Supplier's mail",
        "supplier:1, po.api, Nordic, Nordic",
        "store:1, shopify.fulfilment, Hearth, Hearth",
        "store:1, shopify.fulfilment, , store:1",
        "carrier:easypost, easypost.tracker, , EasyPost"
    })
    void whoGetsADocument(String lane, String kind, @Nullable String known, String name) {
        assertThat(Peer.to(lane, kind, known)).isEqualTo(new Peer(name, lane));
    }

    @ParameterizedTest
    @CsvSource({
        "shopify:1, Hearth, Hearth",
        "easypost:1, , EasyPost",
        "mailbox:help@shop.example, , help@shop.example",
        "portal, , portal"
    })
    void whoADocumentCameFrom(String source, @Nullable String known, String name) {
        assertThat(Peer.from(source, known)).isEqualTo(new Peer(name, source));
    }
}
