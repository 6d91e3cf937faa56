package io.dropline.privacy;

/** What is asked. */
public enum RequestKind {
    /** To forget a customer. */
    REDACT("Erase a customer"),
    /** To tell a customer what is kept of them. */
    EXPORT("Tell a customer what is kept"),
    /** To forget all customers of a store that removed the app. */
    STORE("Erase a store's customers"),
    /** To forget customers of orders that ended long ago. */
    RETENTION("Erase old orders' customers");

    private final String label;

    RequestKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
