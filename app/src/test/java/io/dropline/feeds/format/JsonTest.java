package io.dropline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void nestedKeysAreDottedColumns() {
        Read read = Read.of("""
                {"made":"2026-01-02","tags":["x"],"data":{"items":[
                {"sku":"A-1","stock":{"east":3,"west":null},"codes":["u","v"],"qty":1.50},
                {"sku":"A-2","places":[{"code":"E","qty":2}]},
                7,
                {"sku":"A-3","late":true}
                ]}}""");
        assertThat(read.layout()).isEqualTo(Layout.tree(Format.JSON, "/data/items"));
        assertThat(read.columns())
                .containsExactly("sku", "stock.east", "codes", "qty", "places.0.code", "places.0.qty", "value", "late");
        assertThat(read.rows())
                .containsExactly(
                        "2: A-1|3|u,v|1.50",
                        "3: A-2||||E|2",
                        "4! This is no record with named fields",
                        "5: A-3|||||||true");
    }

    @Test
    void linesAreReadEachByItself() {
        Read read = Read.of(
                "{\"sku\":\"A\",\"w\":[{\"q\":1}]}\n{\"sku\":\"B\"\n\n{\"sku\":\"C\",\"qty\":NaN}\n{\"sku\":\"D\"}{}\n");
        assertThat(read.layout().format()).isEqualTo(Format.JSON_LINES);
        assertThat(read.rows())
                .containsExactly(
                        "1: A|1", "2! This is not JSON", "4: C||NaN", "5! There is more than one record on the line");
    }

    @Test
    void anArrayIsAListToo() {
        assertThat(Read.of(" [{\"sku\":\"A\"},{\"sku\":\"B\"}]").rows()).containsExactly("1: A", "1: B");
        assertThat(Read.of("[{\"sku\":\"Ä\"}]".getBytes(Charset.forName("windows-1252")))
                        .rows())
                .containsExactly("1: Ä");
    }

    @Test
    void whatIsCutOffIsNotTakenForTheWhole() {
        assertThat(Read.of("[{\"sku\":\"A\"},{\"sku\":\"B\"}").fault()).contains("cut off");
        Read cut = Read.of("[{\"sku\":\"A\"},{\"sku\":\"B".getBytes(StandardCharsets.UTF_8));
        assertThat(cut.fault()).contains("line 1");
        assertThat(Read.of("{\"items\":[]}".getBytes(StandardCharsets.UTF_8), Layout.tree(Format.JSON, "/products"))
                        .fault())
                .contains("no list of records at /products");
    }

    @Test
    void aLongValueCostsItsOwnRecordAndDepthTheFile() {
        Read read = Read.of("[{\"sku\":\"A\"},{\"sku\":\"" + "x".repeat(10 << 20) + "\"},{\"sku\":\"C\"}]");
        assertThat(read.rows()).containsExactly("1: A", "1! A value is longer than 32 kB", "1: C");
        assertThat(Read.of("[{\"a\":" + "[".repeat(10_000)).fault()).isNotEmpty();
        assertThat(Read.of("[{\"a\":" + "9".repeat(5_000) + "}]").fault()).isNotEmpty();
    }

    @Test
    void fieldsWithoutEndCostTheirRecord() {
        StringBuilder many = new StringBuilder("[{\"sku\":\"A\"},{");
        for (int i = 0; i < 1500; i++) {
            many.append("\"f").append(i).append("\":1,");
        }
        Read read = Read.of(many.append("\"z\":1}]").toString());
        assertThat(read.rows().get(1)).contains("more than 1000 different fields");
    }
}
