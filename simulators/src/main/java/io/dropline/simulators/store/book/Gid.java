package io.dropline.simulators.store.book;

import java.util.OptionalLong;

/** Shopify's global ids: {@code gid://shopify/Order/123}. */
public final class Gid {
    private Gid() {}

    public static String of(String type, long id) {
        return "gid://shopify/" + type + "/" + id;
    }

    /** The number in the id of this type; nothing where it is an id of another type, or none. Zero is an invalid id. */
    public static OptionalLong parse(String type, String gid) {
        String prefix = "gid://shopify/" + type + "/";
        String number = gid.startsWith(prefix) ? gid.substring(prefix.length()) : "";
        return number.matches("[1-9][0-9]{0,18}") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
    }

    /** The type in {@code gid://shopify/Type/1}, empty where there is none. */
    public static String type(String gid) {
        String[] parts = gid.split("/", -1);
        return parts.length == 5 && gid.startsWith("gid://shopify/") ? parts[3] : "";
    }
}
