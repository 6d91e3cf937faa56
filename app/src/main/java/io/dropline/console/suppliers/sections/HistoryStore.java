package io.dropline.console.suppliers.sections;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the audit knows of a supplier. */
@Repository
class HistoryStore {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("supplier.added", "Added"),
            Map.entry("supplier.saved", "Basics changed"),
            Map.entry("supplier.contact-added", "Contact added"),
            Map.entry("supplier.contact-changed", "Contact changed"),
            Map.entry("supplier.contact-removed", "Contact removed"),
            Map.entry("supplier.place-saved", "Place saved"),
            Map.entry("supplier.place-removed", "Place removed"),
            Map.entry("supplier.holidays", "Holidays chosen"),
            Map.entry("supplier.closed", "Closure noted"),
            Map.entry("supplier.open", "Closure taken back"),
            Map.entry("supplier.terms", "Payment terms entered"),
            Map.entry("supplier.return-policy", "Return policy entered"),
            Map.entry("supplier.limits", "Limits entered"),
            Map.entry("authorization.granted", "Brand authorized"),
            Map.entry("authorization.checked", "Letter checked"),
            Map.entry("authorization.revoked", "Authorization revoked"),
            Map.entry("authorization.letter-added", "Letter added"),
            Map.entry("authorization.letter-removed", "Letter removed"),
            Map.entry("evidence.made", "Evidence pack made"));

    /** What of an entry's detail says most. */
    private static final List<String> TELLING =
            List.of("brand", "name", "place", "first", "last", "to", "reason", "holidays");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<HistoryPage.Change> changes(MerchantId merchant, String code) {
        return jdbc.sql("""
                select at, actor, action, detail from audit_entry
                where merchant_id = ? and subject = ? and action = any(?) order by at desc, id desc limit 100""")
                .params(merchant.value(), code, WORDS.keySet().toArray(String[]::new))
                .query((row, number) -> new HistoryPage.Change(
                        Moments.instant(row, "at"),
                        row.getString("actor"),
                        says(row.getString("action"), json.readTree(row.getString("detail")))))
                .list();
    }

    private static String says(String action, JsonNode detail) {
        List<String> told = new ArrayList<>();
        for (String key : TELLING) {
            String value = detail.path(key).asString("");
            if (!value.isEmpty()) {
                told.add(key.equals("to") || key.equals("last") ? "to " + value : value);
            }
        }
        return WORDS.getOrDefault(action, action) + (told.isEmpty() ? "" : ": " + String.join(", ", told));
    }
}
