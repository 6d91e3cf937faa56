package io.dropline.carriers.easypost;

import io.dropline.carriers.TrackingSecrets;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Merchants' accounts with EasyPost, opened. */
@Component
class EasyPostAccounts {
    private static final String COLUMNS =
            "select merchant_id, id, api_url, api_key, webhook_secret from tracking_account ";
    private final JdbcTemplate jdbc;
    private final SecretBox box;

    EasyPostAccounts(JdbcTemplate jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** @param apiUrl "https://api.easypost.com" */
    record Account(MerchantId merchant, UUID id, String apiUrl, String apiKey, String webhookSecret) {}

    Optional<Account> of(MerchantId merchant) {
        return jdbc
                .query(
                        COLUMNS + "where merchant_id = ? and kind = 'EASYPOST'",
                        (row, index) -> account(row),
                        merchant.value())
                .stream()
                .findFirst();
    }

    /** By id alone, as the webhook's address names it: the query that finds out whose it is. */
    Optional<Account> byId(UUID id) {
        return jdbc.query(COLUMNS + "where kind = 'EASYPOST' and id = ?", (row, index) -> account(row), id).stream()
                .findFirst();
    }

    List<Account> all() {
        return jdbc.query(COLUMNS + "where kind = 'EASYPOST' order by merchant_id", (row, index) -> account(row));
    }

    private Account account(ResultSet row) throws SQLException {
        return new Account(
                new MerchantId(Moments.uuid(row, "merchant_id")),
                Moments.uuid(row, "id"),
                row.getString("api_url"),
                box.openText(TrackingSecrets.API_KEY, row.getBytes("api_key")),
                box.openText(TrackingSecrets.WEBHOOK, row.getBytes("webhook_secret")));
    }
}
