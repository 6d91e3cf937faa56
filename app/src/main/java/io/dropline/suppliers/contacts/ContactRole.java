package io.dropline.suppliers.contacts;

/** What somebody at a supplier is there for. */
public enum ContactRole {
    ORDERS("Orders"),
    RETURNS("Returns"),
    ACCOUNTS("Accounts"),
    /** When nobody else answers. */
    ESCALATION("Escalation");

    private final String label;

    ContactRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
