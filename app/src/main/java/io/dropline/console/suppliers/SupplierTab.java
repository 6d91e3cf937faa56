package io.dropline.console.suppliers;

/** The sections of a supplier's page, in their order. */
public enum SupplierTab {
    OVERVIEW("Overview", ""),
    CONTACTS("Contacts and places", "/contacts"),
    CALENDAR("Calendar", "/calendar"),
    TERMS("Terms and returns", "/terms"),
    AUTHORIZATIONS("Brands", "/authorizations"),
    HISTORY("History", "/history");

    private final String label;
    private final String path;

    SupplierTab(String label, String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return label;
    }

    /** Behind "/suppliers/{id}". */
    public String path() {
        return path;
    }
}
