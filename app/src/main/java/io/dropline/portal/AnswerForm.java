package io.dropline.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a supplier can send from the page. */
public enum AnswerForm {
    ACKNOWLEDGE,
    SHIP,
    QUESTION,
    CANCEL;

    /** As it stands in addresses: "acknowledge". */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of its inbox documents. */
    String kind() {
        return "portal." + path();
    }

    static Optional<AnswerForm> ofPath(String path) {
        return Arrays.stream(values()).filter(form -> form.path().equals(path)).findFirst();
    }

    static Optional<AnswerForm> ofKind(String kind) {
        return Arrays.stream(values()).filter(form -> form.kind().equals(kind)).findFirst();
    }
}
