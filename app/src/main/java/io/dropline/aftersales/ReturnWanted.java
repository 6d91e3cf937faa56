package io.dropline.aftersales;

import io.dropline.returns.Asker;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.files.CleanPhoto;
import io.dropline.returns.rules.Wanted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to give goods of an order back.
 *
 * @param key what was sent with one click: sent again it is the same wish; null where nothing of the kind is known
 * @param storeRef the store's own id of it; null where the store does not know it
 * @param granted whether somebody has granted it already where it was asked for, so that nobody here need be asked
 * @param note for people at the desk; may be empty
 * @param actor for the story
 */
public record ReturnWanted(
        UUID orderId,
        @Nullable String key,
        @Nullable String storeRef,
        Asker askedBy,
        boolean granted,
        ReturnWish wish,
        String note,
        List<Wanted> lines,
        List<CleanPhoto> photos,
        String actor) {

    /** What nobody has granted yet. */
    public ReturnWanted(
            UUID orderId,
            @Nullable String key,
            @Nullable String storeRef,
            Asker askedBy,
            ReturnWish wish,
            String note,
            List<Wanted> lines,
            List<CleanPhoto> photos,
            String actor) {
        this(orderId, key, storeRef, askedBy, false, wish, note, lines, photos, actor);
    }
}
