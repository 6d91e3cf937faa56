package io.dropline.suppliers.contacts;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts in the database. */
@Repository
class ContactStore {
    private static final String COLUMNS = "id, role, name, email, phone";
    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contact> list(MerchantId merchant, UUID supplier) {
        return jdbc.sql("select " + COLUMNS + """
                 from supplier_contact where merchant_id = ? and supplier_id = ?
                order by array_position(array['ORDERS', 'RETURNS', 'ACCOUNTS', 'ESCALATION'], role), lower(name), id""")
                .params(merchant.value(), supplier)
                .query(ContactStore::row)
                .list();
    }

    int count(MerchantId merchant, UUID supplier) {
        return jdbc.sql("select count(*) from supplier_contact where merchant_id = ? and supplier_id = ?")
                .params(merchant.value(), supplier)
                .query(Integer.class)
                .single();
    }

    Contact add(MerchantId merchant, UUID supplier, ContactDraft draft, Instant now) {
        return jdbc.sql("""
                insert into supplier_contact (merchant_id, id, supplier_id, role, name, email, phone, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning
                """ + COLUMNS)
                .params(
                        merchant.value(),
                        Ids.next(),
                        supplier,
                        draft.role().name(),
                        draft.name(),
                        draft.email(),
                        draft.phone(),
                        Moments.toSql(now))
                .query(ContactStore::row)
                .single();
    }

    Optional<Contact> change(MerchantId merchant, UUID supplier, UUID id, ContactDraft draft) {
        return jdbc.sql("""
                update supplier_contact set role = ?, name = ?, email = ?, phone = ?
                where merchant_id = ? and supplier_id = ? and id = ? returning
                """ + COLUMNS)
                .params(draft.role().name(), draft.name(), draft.email(), draft.phone(), merchant.value(), supplier, id)
                .query(ContactStore::row)
                .optional();
    }

    Optional<Contact> remove(MerchantId merchant, UUID supplier, UUID id) {
        return jdbc.sql("delete from supplier_contact where merchant_id = ? and supplier_id = ? and id = ? returning "
                        + COLUMNS)
                .params(merchant.value(), supplier, id)
                .query(ContactStore::row)
                .optional();
    }

    private static Contact row(ResultSet row, int number) throws SQLException {
        return new Contact(
                Moments.uuid(row, "id"),
                new ContactDraft(
                        ContactRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone")));
    }
}
