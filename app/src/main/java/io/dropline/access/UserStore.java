package io.dropline.access;

import io.dropline.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of app_user. */
@Repository
class UserStore {
    private static final String SELECT = """
            select merchant_id, id, email, name, role, password_hash is not null as has_password,
                disabled_at is not null as disabled
            from app_user
            """;
    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<User> list(MerchantId merchant) {
        return jdbc.sql(SELECT + "where merchant_id = :merchant order by lower(name), id")
                .param("merchant", merchant.value())
                .query(UserStore::row)
                .list();
    }

    Optional<User> find(MerchantId merchant, UUID id) {
        return of(SELECT + "where merchant_id = :merchant and id = :id", merchant, id)
                .query(UserStore::row)
                .optional();
    }

    boolean insert(User user, OffsetDateTime now) {
        return of("""
                insert into app_user (merchant_id, id, email, name, role, created_at)
                values (:merchant, :id, :email, :name, :role, :now)
                on conflict (merchant_id, email) do nothing
                """, user.merchantId(), user.id())
                        .param("email", user.email())
                        .param("name", user.name())
                        .param("role", user.role().name())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Makes changes that could take the last owner away wait for each other. */
    void lockMerchant(MerchantId merchant) {
        jdbc.sql("select id from merchant where id = :merchant for update")
                .param("merchant", merchant.value())
                .query(UUID.class)
                .list();
    }

    /** Whether another owner can sign in: one who was invited and never came cannot. */
    boolean hasOtherOwner(MerchantId merchant, UUID id) {
        return of("""
                select exists (select 1 from app_user
                    where merchant_id = :merchant and id <> :id and role = 'OWNER' and disabled_at is null
                        and password_hash is not null)
                """, merchant, id).query(Boolean.class).single();
    }

    boolean emailTaken(MerchantId merchant, UUID byOtherThan, String email) {
        return of("""
                select exists (select 1 from app_user where merchant_id = :merchant and id <> :id and email = :email)
                """, merchant, byOtherThan)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    void setRole(MerchantId merchant, UUID id, Role role) {
        of("update app_user set role = :role where merchant_id = :merchant and id = :id", merchant, id)
                .param("role", role.name())
                .update();
    }

    void rename(MerchantId merchant, UUID id, String email, String name) {
        of("update app_user set email = :email, name = :name where merchant_id = :merchant and id = :id", merchant, id)
                .param("email", email)
                .param("name", name)
                .update();
    }

    void disable(MerchantId merchant, UUID id, OffsetDateTime now) {
        of("""
                with gone as (delete from user_session where merchant_id = :merchant and user_id = :id)
                update app_user set disabled_at = coalesce(disabled_at, :now) where merchant_id = :merchant and id = :id
                """, merchant, id).param("now", now).update();
    }

    void forgetPassword(MerchantId merchant, UUID id) {
        of("""
                with gone as (delete from user_session where merchant_id = :merchant and user_id = :id)
                update app_user set password_hash = null where merchant_id = :merchant and id = :id
                """, merchant, id).update();
    }

    void enable(MerchantId merchant, UUID id) {
        of("update app_user set disabled_at = null where merchant_id = :merchant and id = :id", merchant, id)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID id) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("id", id);
    }

    private static User row(ResultSet row, int number) throws SQLException {
        return new User(
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("has_password"),
                row.getBoolean("disabled"));
    }
}
