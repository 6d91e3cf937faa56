package io.dropline.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Renders the precompiled templates of {@code src/main/jte} as whole answers: UTF-8, never cached, and nothing sent
 * before the last line is rendered, so that a failing template is a plain error and not half a page.
 */
@Component
public class Pages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "io.dropline.pages");

    /** A page whose template takes the model's entries as its parameters, by name. */
    public ResponseEntity<byte[]> render(String template, Map<String, Object> model) {
        return render(HttpStatus.OK, template, model);
    }

    /** The same, with another status than 200. */
    public ResponseEntity<byte[]> render(HttpStatus status, String template, Map<String, Object> model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, model, output);
        return answer(status, output);
    }

    /** A page whose template takes one parameter. */
    public ResponseEntity<byte[]> render(String template, Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, model, output);
        return answer(HttpStatus.OK, output);
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Utf8ByteOutput output) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(output.toByteArray());
    }
}
