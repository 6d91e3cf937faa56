package io.dropline.platform.privacy;

import io.dropline.platform.MerchantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks through raw documents that came lately for orders that were redacted before: what tells of one goes again. */
@Component
public class Sweep {
    /** What an order, a purchase order or a parcel is named by: the ids of stores are numbers, ours have hyphens. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{5,79}");

    private static final int PAGE = 100;

    private final Searching searching;
    private final Tombstones tombstones;

    Sweep(Searching searching, Tombstones tombstones) {
        this.searching = searching;
        this.tombstones = tombstones;
    }

    private record Document(Keeping keeping, List<String> key, byte[] raw, String text) {}

    /** Looks through what came since a moment; answers how many documents were redacted. Runs in its caller's transaction. */
    public int run(MerchantId merchant, Instant since) {
        List<Document> page = new ArrayList<>();
        int[] cleaned = {0};
        searching.eachRaw(merchant, since, (keeping, row) -> {
            byte[] raw = row.raw();
            if (raw != null) {
                String text = RawText.of(raw).orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
                page.add(new Document(keeping, row.key(), raw, text));
            }
            if (page.size() == PAGE) {
                cleaned[0] += clean(merchant, page);
                page.clear();
            }
        });
        return cleaned[0] + clean(merchant, page);
    }

    private int clean(MerchantId merchant, List<Document> page) {
        Set<String> keys = new HashSet<>();
        page.forEach(document -> keys.addAll(keys(document.text())));
        Words buried = new Words();
        tombstones.keys(merchant, keys).forEach(buried::key);
        Map<Keeping, Map<List<String>, byte[]>> cleaned = new LinkedHashMap<>();
        page.stream()
                .filter(document -> buried.toldIn(document.text()))
                .forEach(document -> cleaned.computeIfAbsent(document.keeping(), unused -> new HashMap<>())
                        .put(document.key(), left(document.raw(), document.text(), buried)));
        cleaned.forEach((keeping, bodies) -> searching.bodies(merchant, keeping, bodies));
        return cleaned.values().stream().mapToInt(Map::size).sum();
    }

    private static byte[] left(byte[] raw, String text, Words words) {
        byte[] whole = RawDocument.without(raw, List.of(words));
        if (Arrays.equals(whole, RawDocument.note())) {
            return whole;
        }
        return text.lines()
                .map(line -> words.toldIn(line) ? Words.TAKEN_OUT : line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> keys(String text) {
        Matcher keys = KEY.matcher(text);
        return keys.results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
