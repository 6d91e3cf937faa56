package io.dropline.access.session;

import io.dropline.platform.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Whether the browser sees us by https. Behind a proxy the request itself may not say so; then it is enough that it asks
 * for the host of an https public address.
 */
@Component
public class Https {
    private final String securedHost;

    Https(Settings settings) {
        URI address = settings.publicUrl();
        String host = address.getHost();
        this.securedHost = "https".equals(address.getScheme()) && host != null ? host.toLowerCase(Locale.ROOT) : "";
    }

    public boolean isSeenBy(HttpServletRequest request) {
        return request.isSecure()
                || request.getServerName().toLowerCase(Locale.ROOT).equals(securedHost);
    }
}
