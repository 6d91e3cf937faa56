package io.dropline.privacy.handover;

import io.dropline.platform.privacy.KeptFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a customer is given: files, a page to read and the same as JSON, in one zip that is written as it goes. Pure: the same in, the same bytes out.
 */
public final class CustomerPackage {
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>What we keep about you</title><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
            h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.5rem;border-bottom:1px solid #ddd;padding-bottom:.3rem}
            dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;margin:1rem 0;padding:0 0 1rem;border-bottom:1px solid #eee}
            dt{color:#666}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
            </style></head><body>
            """;

    /** Of all files together; what is more is named in the document and left out. */
    private static final long LARGEST = 500L * 1024 * 1024;

    private final ZipOutputStream zip;
    private final Instant madeAt;
    private final long largest;
    private final PackageNames names = new PackageNames();
    private final List<Map<String, String>> files = new ArrayList<>();
    private long size;

    public CustomerPackage(OutputStream out, Instant madeAt) {
        this(out, madeAt, LARGEST);
    }

    /** @param largest how many bytes all files may have together */
    CustomerPackage(OutputStream out, Instant madeAt, long largest) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.madeAt = madeAt;
        this.largest = largest;
    }

    /** Adds a file, unless the package would become too large. */
    public void add(KeptFiles.Kept file) {
        String path = names.path(file.title(), file.group(), file.name());
        if (file.content().length > largest - size) {
            files.add(Map.of("left out, since the package would become too large", path));
            return;
        }
        size += file.content().length;
        files.add(Map.of("file", path));
        put(path, file.content());
    }

    /**
     * Ends it with the page and the JSON; no file can be added any more.
     *
     * @param kept rows by what they are, values by column
     */
    public void finish(Map<String, List<Map<String, String>>> kept) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>(kept);
        if (!files.isEmpty()) {
            all.put("Files beside this page", files);
        }
        put("data.html", page(all, madeAt).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("madeAt", madeAt.toString());
        document.put("kept", all);
        put("data.json", JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(madeAt.toEpochMilli());
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Map<String, List<Map<String, String>>> kept, Instant madeAt) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>What we keep about you</h1><p>Put together at ")
                .append(madeAt)
                .append(kept.isEmpty() ? ". Nothing is kept about you.</p>" : ".</p>");
        kept.forEach((title, rows) -> {
            page.append("<h2>").append(HtmlUtils.htmlEscape(title)).append("</h2>");
            rows.forEach(row -> {
                page.append("<dl>");
                row.forEach((column, value) -> page.append("<dt>")
                        .append(HtmlUtils.htmlEscape(column.replace('_', ' ')))
                        .append("</dt><dd>")
                        .append(HtmlUtils.htmlEscape(value))
                        .append("</dd>"));
                page.append("</dl>");
            });
        });
        return page.append("</body></html>\n").toString();
    }
}
