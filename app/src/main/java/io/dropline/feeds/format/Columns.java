package io.dropline.feeds.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of columns, each once: the second "Price" is "Price (2)", one without a name is "Column 3". */
public final class Columns {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Of a header line. */
    public static Columns named(List<String> header) {
        Columns columns = new Columns();
        for (String name : header) {
            columns.add(name.strip());
        }
        return columns;
    }

    /** Of a file without a header line. */
    public static Columns numbered(int count) {
        Columns columns = new Columns();
        for (int i = 0; i < count; i++) {
            columns.add("");
        }
        return columns;
    }

    private void add(String wanted) {
        String plain = wanted.isEmpty() ? "Column " + (names.size() + 1) : wanted;
        String name = plain;
        for (int i = 2; places.containsKey(name); i++) {
            name = plain + " (" + i + ")";
        }
        places.put(name, names.size());
        names.add(name);
    }

    /** The place of a field that a record names itself. */
    public int place(String field) {
        Integer place = places.get(field);
        if (place == null) {
            place = names.size();
            places.put(field, place);
            names.add(field);
        }
        return place;
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    public int count() {
        return names.size();
    }
}
