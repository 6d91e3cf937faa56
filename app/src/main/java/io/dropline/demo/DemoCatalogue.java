package io.dropline.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dropline.simulators.store.book.Product;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's store sells, and what its suppliers offer. */
@Component
@Profile("demo")
class DemoCatalogue {
    List<Product> products() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open("catalogue.csv"), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Product(
                            row.getField("sku"),
                            row.getField("title"),
                            row.getField("brand"),
                            new BigDecimal(row.getField("price")),
                            Integer.parseInt(row.getField("weight_grams")),
                            row.getField("picture")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that a merchant would upload. */
    InputStream offers() {
        return open("offers.csv");
    }

    /** What a supplier has of one product. */
    record Offered(String supplierSku, String title, String cost, int stock) {}

    List<Offered> offeredBy(String supplier) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(offers())) {
            return rows.stream()
                    .filter(row -> row.getField("supplier").equals(supplier))
                    .map(row -> new Offered(
                            row.getField("supplier_sku"),
                            row.getField("title"),
                            row.getField("unit_cost"),
                            Integer.parseInt(row.getField("stock"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream("/demo/" + file), file);
    }
}
