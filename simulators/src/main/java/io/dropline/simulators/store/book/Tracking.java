package io.dropline.simulators.store.book;

import java.util.List;

/** How a fulfilment can be followed: numbers and addresses belong together by position. */
public record Tracking(String company, List<String> numbers, List<String> urls) {
    public static final Tracking NONE = new Tracking("", List.of(), List.of());

    public Tracking {
        numbers = List.copyOf(numbers);
        urls = List.copyOf(urls);
    }

    /** The first number, empty where there is none. */
    public String number() {
        return numbers.isEmpty() ? "" : numbers.getFirst();
    }

    /** Empty where there is none at this position. */
    public String url(int position) {
        return position < urls.size() ? urls.get(position) : "";
    }
}
