package io.dropline.privacy;

import io.dropline.platform.privacy.Trait;
import io.dropline.platform.privacy.Words;
import java.util.List;

/**
 * Whom a request is about, as far as who asks can say. Kept sealed, and only until the request is done.
 *
 * @param email may be empty
 * @param phone may be empty
 * @param orderRefs the store's own ids of their orders ("gid://shopify/Order/6578...")
 * @param orderNumbers what people call their orders ("#1001")
 */
public record Person(String email, String phone, List<String> orderRefs, List<String> orderNumbers) {
    public static final Person NOBODY = new Person("", "", List.of(), List.of());

    Words words() {
        Words words = new Words();
        words.add(Trait.MAIL, email);
        words.add(Trait.PHONE, phone);
        orderRefs.forEach(words::key);
        return words;
    }
}
