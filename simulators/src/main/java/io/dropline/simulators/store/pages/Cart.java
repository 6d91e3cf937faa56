package io.dropline.simulators.store.pages;

import io.dropline.simulators.ground.Call;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** SKUs and units, kept in a cookie. */
record Cart(Map<String, Integer> units) {
    private static final String COOKIE = "cart=";

    static Cart of(Call call) {
        var units = new LinkedHashMap<String, Integer>();
        for (String cookie : call.header("Cookie").split(";\\s*", -1)) {
            if (cookie.startsWith(COOKIE)) {
                String value = URLDecoder.decode(cookie.substring(COOKIE.length()), StandardCharsets.UTF_8);
                for (String line : value.split("\n", -1)) {
                    int tab = line.lastIndexOf('\t');
                    if (tab > 0 && line.substring(tab + 1).matches("[1-9][0-9]{0,3}")) {
                        units.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
                    }
                }
            }
        }
        return new Cart(units);
    }

    Cart add(String sku) {
        var more = new LinkedHashMap<>(units);
        more.merge(sku, 1, Integer::sum);
        return new Cart(more);
    }

    int count() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    String cookie() {
        String value = units.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue())
                .collect(Collectors.joining("\n"));
        return COOKIE + URLEncoder.encode(value, StandardCharsets.UTF_8) + "; Path=/; HttpOnly; SameSite=Lax";
    }
}
