package io.dropline.mail.received;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Megabytes of what is no HTML are read in a moment; a time that grows with their square would be minutes. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HtmlTextTest {
    private static final int MANY = 3_000_000;

    @Test
    void signs_that_open_nothing() {
        String signs = "<".repeat(MANY);
        assertThat(HtmlText.of(signs)).isEqualTo(signs);
        assertThat(HtmlText.of(signs + "b>")).isEqualTo(signs.substring(1));
        assertThat(HtmlText.of("</".repeat(MANY))).isEqualTo("</".repeat(MANY));
        assertThat(HtmlText.of("a " + "< ".repeat(MANY) + "b")).endsWith("< < b");
    }

    @Test
    void tags_that_never_end() {
        assertThat(HtmlText.of("so " + "<a".repeat(MANY))).isEqualTo("so");
        assertThat(HtmlText.of("so " + "<!".repeat(MANY))).isEqualTo("so");
        assertThat(HtmlText.of("so " + "<!--".repeat(MANY))).isEqualTo("so");
        assertThat(HtmlText.of("so " + "<script>".repeat(MANY / 4))).isEqualTo("so");
    }

    @Test
    void signs_that_name_nothing() {
        String signs = "&".repeat(MANY);
        assertThat(HtmlText.of(signs)).isEqualTo(signs);
        assertThat(HtmlText.of(signs + "amp;")).isEqualTo(signs);
        assertThat(HtmlText.of("&#38".repeat(MANY))).isEqualTo("&#38".repeat(MANY));
    }

    @Test
    void the_longest_name_is_still_known() {
        assertThat(HtmlText.of("&#00000038;&#000000038; &auml")).isEqualTo("&&#000000038; &auml");
    }

    @Test
    void links_within_links() {
        int deep = 300_000;
        String text = HtmlText.of("<a href=http://x.example>w".repeat(deep) + "</a>".repeat(deep));
        assertThat(text).hasSize(deep * "w (http://x.example)".length());
    }

    @Test
    void a_link_ends_where_the_next_begins() {
        assertThat(HtmlText.of("<a href=https://a.example/>one <a href=https://b.example/>two</a> three</a>"))
                .isEqualTo("one (https://a.example/) two (https://b.example/) three");
        assertThat(HtmlText.of("<a name=top>Top</a> <a name=here><a href='https://a.example/'>one</a></a>"))
                .isEqualTo("Top one (https://a.example/)");
    }

    @Test
    void an_address_as_long_as_its_words() {
        String most = "http" + "a".repeat(MANY / 2);
        assertThat(HtmlText.of("<a href=" + most + "b>" + "a".repeat(MANY / 4) + "c</a>"))
                .endsWith("c (" + most + "b)");
        assertThat(HtmlText.of("<a href=" + most + ">" + most + "</a>")).isEqualTo(most);
    }
}
