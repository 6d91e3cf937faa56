package io.dropline.inventory.pricelist;

import static io.dropline.platform.fields.SpreadsheetText.safe;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dropline.inventory.price.PriceSuggestion;
import io.dropline.letter.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The price list as a file: RFC 4180, one row a SKU. */
final class PriceListCsv {
    private static final String[] HEADER = {
        "sku",
        "title",
        "currency",
        "last_price",
        "last_sold_at",
        "store",
        "cost",
        "break_even",
        "map_price",
        "suggested_price",
        "change_percent",
        "margin",
        "margin_percent",
        "suggested_margin_percent",
        "below_map",
        "below_cost",
        "why"
    };

    /** Gives at most {@link PriceList#SLICE} SKUs after one, by SKU; fewer only at the end. */
    @FunctionalInterface
    interface Slices {
        List<PricedSku> after(String sku);
    }

    private PriceListCsv() {}

    /**
     * UTF-8 with a byte order mark, without which Excel misreads every name outside ASCII. A slice is read when the one before it has been taken, so
     * that whoever takes them slowly keeps neither memory nor a connection.
     */
    static InputStream stream(String currency, PriceFilter filter, Slices slices) {
        return new Written(currency, filter, slices);
    }

    private static final class Written extends InputStream {
        private final String currency;
        private final PriceFilter filter;
        private final Slices slices;
        private InputStream open = bytes("\uFEFF" + write(List.<String[]>of(HEADER)));
        private String after = "";
        private boolean more = true;

        Written(String currency, PriceFilter filter, Slices slices) {
            this.currency = currency;
            this.filter = filter;
            this.slices = slices;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = open.read(into, offset, length);
            while (read < 0 && more) {
                open = next();
                read = open.read(into, offset, length);
            }
            return read;
        }

        private InputStream next() {
            List<PricedSku> slice = slices.after(after);
            more = slice.size() == PriceList.SLICE;
            after = slice.isEmpty() ? after : slice.getLast().sku();
            return bytes(write(slice.stream()
                    .filter(filter::shows)
                    .map(sku -> row(currency, sku))
                    .toList()));
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String write(List<String[]> records) {
        var out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            records.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String[] row(String currency, PricedSku sku) {
        LastSale sale = sku.lastSale();
        PriceSuggestion suggestion = sku.suggestion();
        return new String[] {
            safe(sku.sku()),
            safe(sku.title()),
            currency,
            sale == null ? "" : Words.plain(sale.price(), currency),
            sale == null ? "" : sale.at().toString(),
            sale == null ? "" : safe(sale.store()),
            suggestion == null ? "" : Words.plain(suggestion.cost(), currency),
            suggestion == null ? "" : Words.plain(suggestion.breakEven(), currency),
            amount(suggestion == null ? null : suggestion.mapPrice(), currency),
            suggestion == null ? "" : Words.plain(suggestion.price(), currency),
            percent(sku.change()),
            sku.earned() == null ? "" : cents(sku.earned(), currency),
            percent(sku.margin()),
            percent(sku.marginAsSuggested()),
            sale == null || suggestion == null ? "" : yesOrNo(sku.belowMap()),
            sale == null || suggestion == null ? "" : yesOrNo(sku.belowCost()),
            safe(String.join(" ", sku.reasons()))
        };
    }

    private static String amount(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : Words.plain(amount, currency);
    }

    private static String cents(BigDecimal amount, String currency) {
        return Words.plain(amount.setScale(2, RoundingMode.HALF_EVEN), currency);
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null
                ? ""
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String yesOrNo(boolean holds) {
        return holds ? "yes" : "no";
    }
}
