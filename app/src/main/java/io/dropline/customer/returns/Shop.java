package io.dropline.customer.returns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** In whose name the pages speak, and about which order. */
public record Shop(String name, String supportEmail, String orderNumber) {
    /** A mail to the merchant that says which order it is about. */
    public String helpAddress() {
        String subject = URLEncoder.encode("Order " + orderNumber, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "mailto:" + supportEmail + "?subject=" + subject;
    }
}
