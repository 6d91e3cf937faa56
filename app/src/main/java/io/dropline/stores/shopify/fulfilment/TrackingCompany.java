package io.dropline.stores.shopify.fulfilment;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carriers as Shopify spells them (description of {@code FulfillmentTrackingInfo.company}): by these very names it makes links and follows
 * parcels by itself. Capitals matter.
 */
final class TrackingCompany {
    private static final Map<String, String> OFFICIAL = Stream.of(
                    "4PX",
                    "Amazon",
                    "An Post",
                    "Asendia USA",
                    "Australia Post",
                    "BPost",
                    "Canada Post",
                    "Canpar",
                    "China Post",
                    "Chronopost",
                    "Colissimo",
                    "Correios",
                    "Correos",
                    "CTT",
                    "Deutsche Post",
                    "DHL eCommerce",
                    "DHL Express",
                    "DPD",
                    "DPD UK",
                    "Estes",
                    "Evri",
                    "FedEx",
                    "GLS",
                    "Israel Post",
                    "Lasership",
                    "Lone Star Overnight",
                    "LSO",
                    "Mondial Relay",
                    "New Zealand Post",
                    "NinjaVan",
                    "Old Dominion",
                    "OnTrac",
                    "Pilot Freight",
                    "Pitney Bowes",
                    "Poste Italiane",
                    "PostNL",
                    "PostNord DK",
                    "PostNord NO",
                    "PostNord SE",
                    "Purolator",
                    "R+L Carriers",
                    "Royal Mail",
                    "Sendle",
                    "SF Express",
                    "Singapore Post",
                    "StarTrack",
                    "Swiss Post",
                    "TForce Final Mile",
                    "TNT",
                    "UPS",
                    "USPS",
                    "XPO Logistics",
                    "YunExpress")
            .collect(Collectors.toUnmodifiableMap(TrackingCompany::key, name -> name));

    private static final Map<String, String> ALSO_CALLED = Map.ofEntries(
            Map.entry("dhl", "DHL Express"),
            Map.entry("xpo", "XPO Logistics"),
            Map.entry("olddominionfreightline", "Old Dominion"),
            Map.entry("estesexpress", "Estes"),
            Map.entry("estesexpresslines", "Estes"),
            Map.entry("randlcarriers", "R+L Carriers"),
            Map.entry("federalexpress", "FedEx"),
            Map.entry("fedexfreight", "FedEx"),
            Map.entry("unitedparcelservice", "UPS"),
            Map.entry("unitedstatespostalservice", "USPS"),
            Map.entry("postnordsweden", "PostNord SE"),
            Map.entry("postnorddenmark", "PostNord DK"),
            Map.entry("hermesuk", "Evri"));

    private TrackingCompany() {}

    /** Shopify's spelling, or the name as it is where Shopify has none: then the link must come along. */
    static String official(String carrierName) {
        String key = key(carrierName);
        String official = OFFICIAL.get(key);
        return official != null ? official : ALSO_CALLED.getOrDefault(key, carrierName.strip());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static Stream<String> names() {
        return Stream.concat(OFFICIAL.values().stream(), ALSO_CALLED.values().stream());
    }
}
