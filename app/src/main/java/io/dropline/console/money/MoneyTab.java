package io.dropline.console.money;

/** The pages about money between the merchant and its suppliers. */
public enum MoneyTab {
    CLAIMS("Claims", "/claims"),
    CREDITS("Credit memos", "/credits"),
    AGEING("Ageing", "/claims/ageing"),
    INVOICES("Invoices", "/invoices"),
    EXPORTS("Exports", "/invoices/exports"),
    RULES("Rules", "/claims/rules");

    private final String label;
    private final String path;

    MoneyTab(String label, String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }
}
