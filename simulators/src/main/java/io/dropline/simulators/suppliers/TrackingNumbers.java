package io.dropline.simulators.suppliers;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Tracking numbers that pass their carriers' checks. */
public final class TrackingNumbers {
    private final RandomGenerator random;

    public TrackingNumbers(RandomGenerator random) {
        this.random = random;
    }

    /** @param carrier UPS, FedEx or USPS, in any case; anything else gets a UPS number */
    public synchronized String next(String carrier) {
        return switch (carrier.toLowerCase(Locale.ROOT)) {
            case "fedex" -> fedEx(digits(11));
            case "usps" -> usps("940011" + digits(15));
            default -> ups(alphanumeric(6) + "03" + digits(7));
        };
    }

    private String digits(int length) {
        var text = new StringBuilder();
        random.ints(length, 0, 10).forEach(text::append);
        return text.toString();
    }

    private String alphanumeric(int length) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var text = new StringBuilder();
        random.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    /** 1Z, 15 characters, check digit: letters count (code - 3) mod 10, every second position counts twice. */
    static String ups(String fifteen) {
        int sum = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            char c = fifteen.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : (c - 3) % 10;
            sum += i % 2 == 1 ? value * 2 : value;
        }
        return "1Z" + fifteen + (10 - sum % 10) % 10;
    }

    /** 11 digits weighted 3 1 7 from the left, mod 11, mod 10. */
    static String fedEx(String eleven) {
        int[] weights = {3, 1, 7};
        int sum = 0;
        for (int i = 0; i < eleven.length(); i++) {
            sum += (eleven.charAt(i) - '0') * weights[i % 3];
        }
        return eleven + sum % 11 % 10;
    }

    /** 21 digits, mod 10 with weight 3 at the odd positions counted from the right. */
    static String usps(String twentyOne) {
        int sum = 0;
        for (int i = 0; i < twentyOne.length(); i++) {
            int fromRight = twentyOne.length() - i;
            sum += (twentyOne.charAt(i) - '0') * (fromRight % 2 == 1 ? 3 : 1);
        }
        return twentyOne + (10 - sum % 10) % 10;
    }
}
