package io.dropline.api.feeds;

import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.feeds.format.Format;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.mapping.ValueRules;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns mean. A column is named as the file names it. */
public record MappingBody(
        @Says("CSV where it is left out.") @Nullable Format format,

        @Says("Of CSV: comma, semicolon, bar or tab; a comma where it is left out.") @Nullable
        String separator,

        @Says(
                "The element of a record in XML (/catalog/item), the list of records in JSON (/data/items; left out: the whole), the sheet in Excel (left out: the first).")
        @Nullable
        String path,

        @Says("The line that names the columns, in CSV and Excel; 1 where it is left out, 0 where none does.") @Nullable
        Integer header,

        @Required @Says("What the supplier calls the product.") @Nullable
        String sku,

        @Says("Units in stock; several columns, as of warehouses, are summed.") @Nullable
        List<@Nullable String> quantity,

        @Nullable String cost,

        @Says("Least advertised price.") @Nullable String map,

        @Says("The maker's suggested price.") @Nullable String msrp,

        @Says("Of the prices; must be the supplier's in every row.") @Nullable
        String currency,

        @Says("What stands before the decimals: . or , ; a point where it is left out.") @Nullable
        String decimal,

        @Says("What a quantity is multiplied by: 12 where the file counts cases of twelve. The result is rounded down.")
        @Nullable
        BigDecimal quantityTimes,

        @Says("What prices are divided by: 12 where they are for a case of twelve.") @Nullable
        BigDecimal priceDividedBy,

        @Says("Quantities that are written in words.") @Nullable
        List<@Nullable WordBody> words) {

    /** A quantity in words: "in stock" is 5. */
    public record WordBody(
            @Required @Nullable String word,
            @Required @Nullable Integer quantity) {}

    Mapping mapping() {
        Format form = Given.or(format, Format.CSV);
        Map<String, Integer> known = new LinkedHashMap<>();
        for (WordBody one : Given.list(words)) {
            known.put(Given.text(one.word()), Given.or(one.quantity(), -1));
        }
        return new Mapping(
                new Layout(
                        form,
                        form == Format.CSV ? Given.or(separator, ",") : "",
                        Given.text(path),
                        form.tree() ? 0 : Given.or(header, 1)),
                Given.text(sku),
                Given.list(quantity),
                Given.text(cost),
                Given.text(map),
                Given.text(msrp),
                Given.text(currency),
                new ValueRules(
                        Given.or(decimal, "."),
                        Given.or(quantityTimes, BigDecimal.ONE),
                        Given.or(priceDividedBy, BigDecimal.ONE),
                        known));
    }
}
