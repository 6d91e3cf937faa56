package io.dropline.scenarios;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.Address;
import io.dropline.platform.Ids;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.PrivacyRequest;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.TrackingNews;
import io.dropline.simulators.store.book.Customer;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two customers whose names are found nowhere else, all that can happen to their orders, and what stores ask about them. */
final class PrivacyStage {
    static final Customer QUILLON =
            new Customer("Quillon", "Zéphyrine", "quillon.z+sauna@canary-one.example", "+1 (612) 555-0199");
    static final List<String> OF_QUILLON = List.of(
            "Quillon",
            "Zéphyrine",
            "canary-one",
            "quillon.z",
            "555-0199",
            "5550199",
            "Obsidian Thicket",
            "Grackle",
            "Vellumton",
            "55488",
            "Sparrow Row",
            "Tansyburg",
            "Juniper Court",
            "Marrowfield");
    static final Customer BARNABY =
            new Customer("Barnaby", "Thistlewood", "barnaby@canary-two.example", "+1 206 555 0177");
    static final List<String> OF_BARNABY =
            List.of("Barnaby", "Thistlewood", "canary-two", "555 0177", "Basalt Orchard", "Fennelport");

    final Desk desk = new Desk();
    final JdbcClient jdbc = desk.house.bean(JdbcClient.class);
    final Everything everything = new Everything(jdbc, desk.merchant.value());
    final Privacy privacy = desk.house.bean(Privacy.class);
    final UUID nordic = desk.supplier("NORDIC");

    // ---- what happens to an order

    static OrderRequest quillonsOrder() {
        return Desk.order("SAUNA", 1, "1500")
                .by(QUILLON)
                .to(new io.dropline.simulators.store.book.Address(
                        "Quillon",
                        "Zéphyrine",
                        "",
                        "77 Obsidian Thicket Lane",
                        "Unit Grackle",
                        "Vellumton",
                        "Minnesota",
                        "MN",
                        "55488",
                        "United States",
                        "US",
                        QUILLON.phone()))
                .withNote("A gift for Quillon");
    }

    static OrderRequest barnabysOrder() {
        return Desk.order("SAUNA", 1, "1500")
                .by(BARNABY)
                .to(io.dropline.simulators.store.book.Address.us(
                        "Barnaby", "Thistlewood", "5 Basalt Orchard Road", "Fennelport", "Washington", "WA", "98101"));
    }

    /** Held, twice corrected, bought, answered, shipped, seen and delivered. */
    PlacedOrder wholeLife(OrderRequest request, String parcel) {
        PlacedOrder placed = desk.placed(request.unpaid());
        UUID order = desk.orderId(placed);
        String name = placed.customer().firstName();
        if (name.equals("Quillon")) {
            correct(order, "9 Fleeting Sparrow Row", "Tansyburg", "55402");
            correct(order, "12 Juniper Court", "Marrowfield", "55411");
        }
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.markPaid(placed.id());
        desk.work();
        Desk.Po po = desk.onlyPo(placed);
        desk.process().supplierAsked(desk.merchant, po.id(), "Is " + name + " at home on Friday?", "NORDIC Supply");
        desk.process()
                .supplierAnswered(
                        desk.merchant,
                        List.of(new SupplierAnswer(
                                po.id(),
                                List.of(),
                                desk.house
                                        .clock
                                        .instant()
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .plusDays(1),
                                "We called " + name + " at " + placed.customer().phone(),
                                "NORDIC Supply")));
        desk.work();
        desk.shipsAll(po, parcel);
        seen(
                parcel,
                "Signed by " + placed.customer().lastName().toUpperCase(java.util.Locale.ROOT),
                placed.shipTo().city(),
                Duration.ofDays(2));
        desk.deliverAll(placed);
        desk.wait(Duration.ofMinutes(1));
        return placed;
    }

    void correct(UUID order, String line, String city, String postcode) {
        desk.process()
                .correctShipTo(
                        desk.merchant,
                        order,
                        new Address("Quillon Zéphyrine", "", line, "", city, "MN", postcode, "US", ""),
                        "Robin");
    }

    void seen(String number, String description, String place, Duration after) {
        desk.process()
                .carriersReported(
                        desk.merchant,
                        List.of(new TrackingNews(
                                "trk_" + number,
                                "ups",
                                number,
                                List.of(new TrackingNews.Scan(
                                        House.OPENING.plus(after), PackageStatus.IN_TRANSIT, description, place)),
                                null)),
                        "test");
        desk.work();
    }

    /** Documents about one order, as they come in and go wrong; and what somebody did by hand. */
    void about(PlacedOrder placed, String name, String mail, String phone, String key) {
        Desk.Po po = desk.onlyPo(placed);
        received(
                key + "-portal",
                "portal.question",
                "{\"purchaseOrder\":\"" + po.id() + "\",\"fields\":{\"question\":\"Who is " + name + "?\"}}");
        received(key + "-broken", "shopify.orders/updated", "{\"email\":\"" + mail + "\",\"id\": oops");
        received(
                key + "-mail",
                "mail.test",
                "Message-ID: <" + key + "@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(("Hello, " + name + " (" + phone + ") has not got " + po.number()
                                                + " yet, which she was promised for Monday.")
                                        .getBytes(StandardCharsets.UTF_8)));
        desk.work();
        jdbc.sql(
                        "update inbox set state = 'PARKED', problem = 'Cannot read what ' || ? || ' wrote' where merchant_id = ? and event_key = ?")
                .params(mail, desk.merchant.value(), key + "-mail")
                .update();
        desk.inOneTransaction(() -> {
            desk.house.bean(Audit.class).record(robin(), "order.called", name, Map.of("phone", phone, "mail", mail));
            return key;
        });
    }

    /** One file about both. */
    void files(PlacedOrder hers, PlacedOrder his) {
        received(
                "both",
                "file.test",
                "po,name,phone,carrier\n" + desk.onlyPo(hers).number()
                        + ",ZEPHYRINE QUILLON,6125550199,UPS\nPO-9,Nobody,,UPS\nPO-8,Nobody,,UPS\n"
                        + desk.onlyPo(his).number() + ",THISTLEWOOD BARNABY,2065550177,UPS\n");
        desk.work();
        jdbc.sql(
                        "update inbox set state = 'SET_ASIDE' where merchant_id = ? and kind like '%.test' and state = 'RECEIVED'")
                .param(desk.merchant.value())
                .update();
    }

    void received(String key, String kind, String body) {
        desk.house
                .bean(Inbox.class)
                .acceptAll(List.of(new InboxDraft(
                        desk.merchant,
                        "shopify:" + desk.storeId,
                        key,
                        kind,
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8))));
    }

    UUID otherStore() {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, access_token, state, created_at)
                select merchant_id, ?, kind, 'Other', 'other-' || domain, api_url, webhook_secret, token_kind, access_token, 'PAUSED', created_at
                from store where merchant_id = ? and id = ?""").params(id, desk.merchant.value(), desk.storeId).update();
        return id;
    }

    // ---- what is asked

    void redact(PlacedOrder placed, Customer customer) {
        desk.store.send(
                "customers/redact",
                Map.of(
                        "shop_id",
                        954889,
                        "shop_domain",
                        "x.myshopify.com",
                        "customer",
                        Map.of("id", 191167, "email", customer.email(), "phone", customer.phone()),
                        "orders_to_redact",
                        List.of(placed.id())));
        desk.work();
        desk.wait(Duration.ofMinutes(1));
    }

    void dataRequest(PlacedOrder placed, Customer customer) {
        desk.store.send(
                "customers/data_request",
                Map.of(
                        "shop_id", 954889,
                        "shop_domain", "x.myshopify.com",
                        "customer", Map.of("id", 191167, "email", customer.email(), "phone", customer.phone()),
                        "orders_requested", List.of(placed.id()),
                        "data_request", Map.of("id", 9999)));
        desk.work();
        desk.wait(Duration.ofMinutes(1));
    }

    Actor robin() {
        return new Actor.Automation(desk.merchant, "Robin");
    }

    PrivacyRequest last() {
        return privacy.list(desk.merchant, null, 1).getFirst();
    }

    UUID onlyConversation() {
        return UUID.fromString(
                desk.facts("select id::text from conversation where merchant_id = ? and party <> 'SUPPLIER'")
                        .getFirst());
    }
}
