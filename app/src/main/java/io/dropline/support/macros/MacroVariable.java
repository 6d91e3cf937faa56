package io.dropline.support.macros;

import java.util.Arrays;
import java.util.Optional;

/** A place in a macro that the conversation fills in. */
public enum MacroVariable {
    CUSTOMER_FIRST_NAME("customer.first_name", "Maya"),
    CUSTOMER_NAME("customer.name", "Maya Ortega"),
    ORDER_NUMBER("order.number", "#2817"),
    ORDER_ITEMS("order.items", "1 × Barrel sauna for six, 3 × Sauna stones"),
    ORDER_TOTAL("order.total", "$5,024.97"),
    ORDER_PLACED("order.placed", "Mon Nov 23"),
    ORDER_PAGE("order.page", "https://desk.example.com/track/..."),
    SHIP_TO("ship_to.address", "4127 Fremont Ave N, Seattle, WA 98103"),
    PROMISE_EARLIEST("promise.earliest", "Tue Dec 1"),
    PROMISE_LATEST("promise.latest", "Thu Dec 3"),
    TRACKING_NUMBERS("tracking.numbers", "UPS 1Z999AA10123456784"),
    TRACKING_LINKS("tracking.links", "https://www.ups.com/track?tracknum=1Z999AA10123456784"),
    SHOP_NAME("shop.name", "Hearth & Harbor"),
    AGENT_NAME("agent.name", "Robin");

    private final String key;
    private final String example;

    MacroVariable(String key, String example) {
        this.key = key;
        this.example = example;
    }

    /** As it stands between braces. */
    public String key() {
        return key;
    }

    /** As it stands in a text. */
    public String written() {
        return "{" + key + "}";
    }

    public String example() {
        return example;
    }

    static Optional<MacroVariable> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
