package io.dropline.support.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pack is made of.
 *
 * @param payment as the store says
 */
record DisputeFacts(
        String merchant,
        String supportEmail,
        String number,
        String storeRef,
        String store,
        Instant madeAt,
        Instant placedAt,
        @Nullable Instant paidAt,
        String payment,
        String currency,
        Sums sums,
        String customer,
        String email,
        String phone,
        List<String> shipTo,
        String country,
        @Nullable LocalDate promiseEarliest,
        @Nullable LocalDate promiseLatest,
        List<Item> items,
        List<Parcel> parcels,
        List<Mail> mails,
        List<Said> said,
        List<Happened> timeline) {

    record Sums(BigDecimal subtotal, BigDecimal discount, BigDecimal shipping, BigDecimal tax, BigDecimal total) {}

    record Item(String title, String sku, int ordered, int cancelled, BigDecimal unitPrice) {}

    record Parcel(
            String carrier,
            String number,
            @Nullable String url,
            String status,
            LocalDate shippedOn,
            @Nullable Instant deliveredAt,
            List<String> contents,
            List<Scan> scans) {}

    record Scan(Instant at, String description, String place, String source) {}

    /**
     * A mail to the customer.
     *
     * @param state of the document
     * @param proof what the mail server answered; empty where there is none
     */
    record Mail(
            String title,
            String messageId,
            Instant writtenAt,
            @Nullable Instant sentAt,
            String state,
            String proof) {}

    record Said(Instant at, String author, String way, boolean ours, String text) {}

    record Happened(Instant at, String actor, String summary) {}
}
