package io.dropline.console;

import java.util.List;
import java.util.stream.Stream;

/** The places in the sidebar, in its order. */
public enum Section {
    OVERVIEW(Group.TODAY, "Overview", "/", "layout-dashboard"),
    PROBLEMS(Group.TODAY, "Problems", "/problems", "triangle-alert"),
    ORDERS(Group.FULFILMENT, "Orders", "/orders", "shopping-bag"),
    PURCHASE_ORDERS(Group.FULFILMENT, "Purchase orders", "/purchase-orders", "clipboard-list"),
    CONVERSATIONS(Group.AFTER_DELIVERY, "Conversations", "/conversations", "message-square"),
    RETURNS(Group.AFTER_DELIVERY, "Returns", "/rma", "rotate-ccw"),
    REFUNDS(Group.AFTER_DELIVERY, "Refunds", "/refunds", "undo-2"),
    PRODUCTS(Group.SUPPLY, "Products", "/products", "package"),
    SUPPLIERS(Group.SUPPLY, "Suppliers", "/suppliers", "warehouse"),
    STOCK(Group.SUPPLY, "Stock", "/stock", "box"),
    FEEDS(Group.SUPPLY, "Stock feeds", "/feeds", "activity"),
    INSIGHTS(Group.SUPPLY, "Insights", "/insights", "chart-column"),
    MONEY(Group.MONEY, "Claims and invoices", "/claims", "receipt"),
    CONTROL(Group.MONEY, "Balance", "/control", "scale"),
    STORES(Group.SET_UP, "Stores", "/stores", "store"),
    POLICIES(Group.SET_UP, "Policies", "/policies", "sliders-horizontal"),
    MAILROOM(Group.SET_UP, "Mailroom", "/mailroom", "inbox"),
    SETTINGS(Group.SET_UP, "Settings", "/settings", "settings");

    private final Group group;
    private final String label;
    private final String path;
    private final String icon;

    Section(Group group, String label, String path, String icon) {
        this.group = group;
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

    /** What places have in common. */
    public enum Group {
        /** Above the others, without a heading. */
        TODAY(""),
        FULFILMENT("Fulfilment"),
        AFTER_DELIVERY("After delivery"),
        SUPPLY("Supply"),
        MONEY("Money"),
        SET_UP("Set-up");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public List<Section> sections() {
            return Stream.of(Section.values())
                    .filter(section -> section.group == this)
                    .toList();
        }
    }
}
