package io.dropline.carriers.easypost;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** EasyPost's names of carriers. Where we know none, none is sent: it recognises most numbers by itself. */
final class CarrierCodes {
    private static final Map<String, String> BY_OURS = Map.ofEntries(
            Map.entry("ups", "UPS"),
            Map.entry("fedex", "FedEx"),
            Map.entry("usps", "USPS"),
            Map.entry("dhl_express", "DHLExpress"),
            Map.entry("ontrac", "OnTrac"),
            Map.entry("canada_post", "CanadaPost"),
            Map.entry("purolator", "Purolator"),
            Map.entry("royal_mail", "RoyalMail"),
            Map.entry("australia_post", "AustraliaPost"));

    private static final Map<String, String> BY_THEIRS =
            BY_OURS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private CarrierCodes() {}

    /** Empty where there is none. */
    static String easyPost(String ours) {
        return BY_OURS.getOrDefault(ours, "");
    }

    static String ours(String theirs) {
        return BY_THEIRS.getOrDefault(theirs, theirs.toLowerCase(Locale.ROOT));
    }
}
