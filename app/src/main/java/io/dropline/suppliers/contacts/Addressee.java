package io.dropline.suppliers.contacts;

/** To whom at a supplier a letter goes, as SQL beside a supplier s: whoever is there for it and has a mail address, else whom the supplier names for all. */
public final class Addressee {
    /** The columns contact and email. */
    public static final String COLUMNS = """
            coalesce(a.name, s.contact) as contact, coalesce(a.email, s.email) as email
            """;

    private Addressee() {}

    /** The join that they need. Of several contacts with the role it is the one that was there first. */
    public static String join(ContactRole role) {
        return """
                left join lateral (
                    select name, email from supplier_contact c
                    where c.merchant_id = s.merchant_id and c.supplier_id = s.id and c.role = '%s' and c.email <> ''
                    order by c.created_at, c.id limit 1) a on true
                """.formatted(role.name());
    }
}
