package io.dropline.feeds.mapping;

import java.util.List;
import java.util.regex.Pattern;

/** What suppliers call their columns, the surest first. */
@SuppressWarnings("ImmutableEnumChecker") // patterns and lists are immutable, but do not say so
enum ColumnNames {
    SKU(
            "(supplier|vendor|dealer|our)?sku",
            "sku.*",
            "(item|part|product|article|stock|style|model)(no|nr|num|number|code|id|sku)?",
            "(artikel|bestell)(nr|nummer)",
            "mpn|manufacturerpartnumber",
            "code|id|gid|@id|@sku",
            ".*sku",
            ".*(itemnumber|partnumber|itemno|partno|productcode|itemcode)"),
    QUANTITY(
            "(total)?(qty|quantity|stock|inventory|onhand|available|availability|qoh|atp)",
            "(qty|quantity|stock|units)(available|onhand|instock|free|level|qty|quantity|count|total)",
            "(available|free|instock|onhand|inventory|current|total)(qty|quantity|stock|units|count)?",
            "(lager)?(bestand|menge|verfuegbar|verfügbar)",
            "(qty|quantity|stock|onhand|avail|inventory|warehouse|whse|wh).*",
            ".*(qty|quantity|onhand)"),
    COST(
            "(unit|your|net|dealer|wholesale|dropship|item|dist(ributor)?)?(cost|cogs)(price)?",
            "(wholesale|dealer|your|net|dropship|ds|buy|unit|distributor)(price)?",
            "cost.*|.*cost",
            "(einkaufs|haendler|händler|netto)preis|ek",
            "price(usd|eur|gbp|each)?"),
    MAP("map(price|p)?|umap", "(min|minimum)(advertised)(price)?", "map.*"),
    MSRP("msrp|rrp|srp|uvp|listprice|retail(price)?|list", "(suggested|recommended).*", "(msrp|rrp|retail|list).*"),
    CURRENCY("currency(code)?|curr|ccy|waehrung|währung");

    private final List<Pattern> patterns;

    ColumnNames(String... patterns) {
        this.patterns = java.util.Arrays.stream(patterns).map(Pattern::compile).toList();
    }

    /** How sure, from 0 (not at all) up. */
    int sure(String column) {
        String plain = ColumnFit.plain(column);
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matcher(plain).matches()) {
                return patterns.size() - i;
            }
        }
        return 0;
    }
}
