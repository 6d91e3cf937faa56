package io.dropline.console;

/** The places in the sidebar, in its order. */
public enum Section {
    OVERVIEW("Overview", "/", "layout-dashboard"),
    ORDERS("Orders", "/orders", "shopping-bag"),
    PURCHASE_ORDERS("Purchase orders", "/purchase-orders", "clipboard-list"),
    PROBLEMS("Problems", "/problems", "triangle-alert"),
    MAILROOM("Mailroom", "/mailroom", "inbox"),
    STOCK("Stock", "/stock", "box"),
    INSIGHTS("Insights", "/insights", "chart-column"),
    PRODUCTS("Products", "/products", "package"),
    SUPPLIERS("Suppliers", "/suppliers", "warehouse"),
    FEEDS("Stock feeds", "/feeds", "activity"),
    STORES("Stores", "/stores", "store"),
    POLICIES("Policies", "/policies", "sliders-horizontal"),
    SETTINGS("Settings", "/settings", "settings");

    private final String label;
    private final String path;
    private final String icon;

    Section(String label, String path, String icon) {
        this.label = label;
        this.path = path;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    /** The symbol in {@code icons.svg}. */
    public String icon() {
        return icon;
    }

    /** Whether it is about the way the merchant works, not about the day's work. */
    public boolean setUp() {
        return compareTo(PRODUCTS) >= 0;
    }
}
