package io.dropline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class XmlTest {
    private static final String CATALOG = """
            <?xml version="1.0"?>
            <catalog xmlns:g="urn:g">
              <made at="2026-01-02"/>
              <item id="A-1"><qty>3</qty><qty>4</qty><price currency="USD">4.50</price><stock><east>1</east></stock></item>
              <item id="A-2"><price currency="USD"><![CDATA[5 < 6]]></price><g:mpn>X&amp;Y</g:mpn></item>
            </catalog>
            """;

    @Test
    void attributesAndChildrenAreColumns() {
        Read read = Read.of(CATALOG);
        assertThat(read.layout()).isEqualTo(Layout.tree(Format.XML, "/catalog/item"));
        assertThat(read.columns())
                .containsExactly("@id", "qty", "qty.2", "price@currency", "price", "stock/east", "g:mpn");
        assertThat(read.rows()).containsExactly("4: A-1|3|4|USD|4.50|1", "5: A-2|||USD|5 < 6||X&Y");
    }

    @Test
    void encodingsAreTheDocumentsOwn() {
        String text = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><c><i><s>Ä</s></i><i><s>B</s></i></c>";
        assertThat(Read.of(text.getBytes(Charset.forName("windows-1252"))).rows())
                .containsExactly("1: Ä", "1: B");
        String utf16 = "\ufeff<c><i><s>Ä</s></i><i><s>B</s></i></c>";
        assertThat(Read.of(utf16.getBytes(StandardCharsets.UTF_16LE)).rows()).containsExactly("1: Ä", "1: B");
    }

    @Test
    void nothingIsFetchedOrMultiplied() {
        String external =
                "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><c><i><s>&x;</s></i><i><s>b</s></i></c>";
        assertThat(Read.of(external).fault()).contains("DOCTYPE");
        String laughs = "<!DOCTYPE c [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><c><i>&b;</i></c>";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Read.of(laughs).fault()).contains("DOCTYPE"));
        assertThat(Read.of("<c><i><s>&nbsp;</s></i><i><s>b</s></i></c>").fault())
                .isNotEmpty();
    }

    @Test
    void aLongValueCostsItsOwnRecord() {
        Read read = Read.of("<c><i><s>A</s></i><i><s>" + "x".repeat(10 << 20) + "</s></i><i><s>C</s></i></c>");
        assertThat(read.rows()).containsExactly("1: A", "1! A value is longer than 32 kB", "1: C");
        Read attribute = Read.of("<c><i s=\"A\"/><i s=\"" + "x".repeat(10 << 20) + "\"/><i s=\"C\"/></c>");
        assertThat(attribute.rows()).containsExactly("1: A", "1! A value is longer than 32 kB", "1: C");
        assertThat(Read.of("<c><i>" + "<d>".repeat(5000) + "</c>").fault()).isNotEmpty();
    }

    @Test
    void whatIsCutOffIsNotTakenForTheWhole() {
        Read read = Read.of(
                CATALOG.substring(0, CATALOG.indexOf("<g:mpn>")).getBytes(StandardCharsets.UTF_8),
                Layout.tree(Format.XML, "/catalog/item"));
        assertThat(read.fault()).contains("cut off");
        assertThat(Read.of(CATALOG.getBytes(StandardCharsets.UTF_8), Layout.tree(Format.XML, "/catalog/product"))
                        .fault())
                .contains("no element /catalog/product");
    }
}
