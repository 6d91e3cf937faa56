package io.dropline.access.signin;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The password hashes in app_user. */
@Repository
class PasswordStore {
    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(MerchantId merchantId, UUID userId, String hash) {}

    /** The accounts that can sign in with this address: at most one for each merchant of the installation. */
    List<Account> accounts(String email) {
        return jdbc.sql("""
                select merchant_id, id, password_hash from app_user
                where email = :email and disabled_at is null and password_hash is not null
                order by created_at, id limit 10
                """)
                .param("email", email)
                .query((row, number) -> new Account(
                        new MerchantId(row.getObject("merchant_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getString("password_hash")))
                .list();
    }

    Optional<String> hash(MerchantId merchant, UUID user) {
        return jdbc.sql("""
                select password_hash from app_user
                where merchant_id = :merchant and id = :user and password_hash is not null
                """)
                .param("merchant", merchant.value())
                .param("user", user)
                .query(String.class)
                .optional();
    }

    void setHash(MerchantId merchant, UUID user, String hash) {
        jdbc.sql("update app_user set password_hash = :hash where merchant_id = :merchant and id = :user")
                .param("hash", hash)
                .param("merchant", merchant.value())
                .param("user", user)
                .update();
    }
}
