package io.dropline.bench.orders;

import io.dropline.bench.house.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Documents as a store sends them when an order is placed, about 4 kB each, with two lines. The number decides everything in a document, so no two
 * are alike; odd numbers order from both halves of the {@link Shop}, even ones from one.
 */
public final class OrderDocuments {
    private record Place(String city, String state, String zip) {}

    private static final List<Place> PLACES = List.of(
            new Place("Minneapolis", "MN", "55401"),
            new Place("Austin", "TX", "78701"),
            new Place("Portland", "OR", "97205"),
            new Place("Brooklyn", "NY", "11201"),
            new Place("Denver", "CO", "80202"),
            new Place("Miami", "FL", "33101"));
    private static final List<String> NAMES = List.of("Ada", "Grace", "Maria", "Emmy", "Sofia", "Hedy", "Mary");
    private static final long FIRST_ID = 6_578_000_000_000L;

    /** Text and the names of the holes in it, in turn; the last is text. */
    private final List<String> parts;

    private final String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    public OrderDocuments() {
        try (InputStream in = Objects.requireNonNull(OrderDocuments.class.getResourceAsStream("order.json"))) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
            this.parts = List.of(template.split("<<|>>", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many suppliers it takes. */
    static int suppliers(long number) {
        return number % 2 == 0 ? 1 : 2;
    }

    /** The JSON of the order with this number, from 0. */
    public byte[] body(long number) {
        SplittableRandom random = new SplittableRandom(number);
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        String name = NAMES.get(random.nextInt(NAMES.size()));
        int half = Shop.SKUS / 2;
        int first = random.nextInt(half);
        int second = (first + 1 + random.nextInt(half - 1)) % half + (suppliers(number) == 2 ? half : 0);
        int units = 1 + random.nextInt(3);
        BigDecimal total = Shop.price(first).multiply(BigDecimal.valueOf(units)).add(Shop.price(second));
        StringBuilder json = new StringBuilder(5000);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i % 2 == 0) {
                json.append(part);
                continue;
            }
            switch (part) {
                case "id" -> json.append(FIRST_ID + number);
                case "number" -> json.append(1000 + number);
                case "at" -> json.append(at);
                case "email" -> json.append("customer").append(number).append("@mail.example");
                case "first" -> json.append(name);
                case "last" -> json.append("Customer").append(number);
                case "house" -> json.append(1 + number % 900);
                case "city" -> json.append(place.city());
                case "state" -> json.append(place.state());
                case "zip" -> json.append(place.zip());
                case "total" -> json.append(total);
                case "line1" -> json.append(2 * (FIRST_ID + number));
                case "line2" -> json.append(2 * (FIRST_ID + number) + 1);
                case "sku1" -> json.append(Shop.sku(first));
                case "sku2" -> json.append(Shop.sku(second));
                case "title1" -> json.append("Barrel sauna number ").append(first);
                case "title2" -> json.append("Barrel sauna number ").append(second);
                case "price1" -> json.append(Shop.price(first));
                case "price2" -> json.append(Shop.price(second));
                case "quantity1" -> json.append(units);
                case "quantity2" -> json.append(1);
                default -> throw new IllegalStateException("Nothing fills the hole " + part);
            }
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The documents with these numbers, each with its number, {@link Size#BATCH} at a time. */
    static List<List<Long>> batches(long from, int count) {
        List<List<Long>> batches = new ArrayList<>();
        for (long start = from; start < from + count; start += Size.BATCH) {
            List<Long> batch = new ArrayList<>();
            for (long number = start; number < Math.min(from + count, start + Size.BATCH); number++) {
                batch.add(number);
            }
            batches.add(batch);
        }
        return batches;
    }
}
