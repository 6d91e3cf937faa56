package io.dropline.support.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database knows of the names, numbers and ids in a batch of messages. */
public final class Clues {
    /** @param email lower case */
    record Order(UUID id, String number, String email, Instant placedAt) {}

    record Purchase(UUID id, String number, UUID order, String orderNumber, UUID supplier, boolean live) {}

    record Supplier(UUID id, String name) {}

    record Parcel(UUID id, UUID order, String trackingNumber) {}

    /** A document that went out from here. */
    record Sent(String kind, @Nullable UUID order, @Nullable UUID purchaseOrder) {}

    /** A thread that is not closed. */
    record Talk(UUID id, String email, @Nullable UUID order, Instant lastMessageAt) {}

    final Map<String, UUID> threadsByMessage = new HashMap<>();
    final Map<String, UUID> threadsByToken = new HashMap<>();
    final Map<UUID, UUID> threadsByPurchase = new HashMap<>();
    final Map<String, List<Talk>> threadsByEmail = new HashMap<>();
    final Map<UUID, String> peopleOfThreads = new HashMap<>();
    final Map<String, Sent> sent = new HashMap<>();
    final Map<String, List<Order>> ordersByEmail = new HashMap<>();
    final Map<String, List<Order>> ordersByNumber = new HashMap<>();
    final Map<UUID, Order> orders = new HashMap<>();
    final Map<String, List<Supplier>> suppliersByEmail = new HashMap<>();
    final Map<UUID, Purchase> purchases = new HashMap<>();
    final Map<String, List<Parcel>> parcels = new HashMap<>();
    final Set<String> ownAddresses = new HashSet<>();

    Clues() {}

    /** A message was filed: those after it in the batch may answer it, or continue its thread. */
    public void filed(
            UUID thread, String messageId, String email, @Nullable UUID order, @Nullable UUID purchase, Instant at) {
        if (!messageId.isEmpty()) {
            threadsByMessage.putIfAbsent(messageId, thread);
        }
        if (!email.isEmpty()) {
            peopleOfThreads.putIfAbsent(thread, email);
            threadsByEmail
                    .computeIfAbsent(email, unused -> new ArrayList<>())
                    .addFirst(new Talk(thread, email, order, at));
        }
        if (purchase != null) {
            threadsByPurchase.put(purchase, thread);
        }
    }
}
