package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Locale;
import java.util.Map;

/** Tells suppliers and carriers of the demo how to behave. */
final class Partners {
    private final APIRequestContext request;
    private final String address;

    Partners(APIRequestContext request, String address) {
        this.request = request;
        this.address = address;
    }

    /** Every supplier answers and ships within moments. */
    void hurry() {
        supplier("NORDIC", "UPS", 800, "accept");
        supplier("SUMMIT", "FedEx", 800, "accept");
        supplier("LUMEN", "USPS", 800, "accept");
        parcelsEnd("delivered");
    }

    /** This one takes some seconds to pack, and does not let go of what it has begun with. */
    void neverLetsGo(String code) {
        supplier(code, "FedEx", 30_000, "refuse");
    }

    private void supplier(String code, String carrier, int shipMillis, String onCancellation) {
        tell(
                "/control/suppliers",
                Map.of(
                        "name",
                        code,
                        "address",
                        "orders@" + code.toLowerCase(Locale.ROOT) + ".example",
                        "acknowledgeMillis",
                        300,
                        "shipMillis",
                        shipMillis,
                        "carrier",
                        carrier,
                        "onCancellation",
                        onCancellation));
    }

    /** What happens to every parcel that is handed over from now on. */
    void parcelsEnd(String end) {
        tell("/control/carrier/journey", Map.of("stepMillis", 700, "end", end));
    }

    private void tell(String path, Map<String, Object> body) {
        assertThat(request.post(address + path, RequestOptions.create().setData(body))
                        .status())
                .as(path)
                .isEqualTo(200);
    }
}
