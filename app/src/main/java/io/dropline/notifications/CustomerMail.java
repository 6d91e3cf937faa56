package io.dropline.notifications;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of news for a customer, with every fact its mail shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "news")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CustomerMail.OrderPreparing.class, name = "preparing"),
    @JsonSubTypes.Type(value = CustomerMail.ParcelShipped.class, name = "shipped"),
    @JsonSubTypes.Type(value = CustomerMail.Delayed.class, name = "delayed"),
    @JsonSubTypes.Type(value = CustomerMail.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = CustomerMail.OrderCancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = CustomerMail.Refunded.class, name = "refunded"),
    @JsonSubTypes.Type(value = ReturnNews.Received.class, name = "return-received"),
    @JsonSubTypes.Type(value = ReturnNews.Authorized.class, name = "return-authorized"),
    @JsonSubTypes.Type(value = ReturnNews.Kept.class, name = "return-kept"),
    @JsonSubTypes.Type(value = ReturnNews.Declined.class, name = "return-declined"),
    @JsonSubTypes.Type(value = ReturnNews.Reminder.class, name = "return-reminder"),
    @JsonSubTypes.Type(value = ReturnNews.Expired.class, name = "return-expired")
})
public sealed interface CustomerMail
        permits CustomerMail.OrderPreparing,
                CustomerMail.ParcelShipped,
                CustomerMail.Delayed,
                CustomerMail.Delivered,
                CustomerMail.OrderCancelled,
                CustomerMail.Refunded,
                ReturnNews {
    /**
     * @param option what was chosen ("walnut, 160 cm"), may be empty
     * @param amount what the customer paid for all of them; null where no money is shown
     */
    record Item(
            String title,
            String option,
            int quantity,
            @Nullable BigDecimal amount) {}

    /** The days on which it arrives, both included. */
    record Promise(LocalDate earliest, LocalDate latest) {}

    /**
     * The suppliers have it.
     *
     * @param total what the customer paid for the order
     * @param shipTo the address, one line each
     */
    record OrderPreparing(
            List<Item> items, BigDecimal total, @Nullable Promise promise, List<String> shipTo)
            implements CustomerMail {}

    /**
     * One parcel left.
     *
     * @param carrier as the customer knows it ("UPS")
     * @param trackingUrl the carrier's page; empty where there is none
     * @param rest what is still to come in other parcels; empty with the last
     */
    record ParcelShipped(
            List<Item> inside,
            String carrier,
            String trackingNumber,
            String trackingUrl,
            @Nullable Promise promise,
            List<Item> rest)
            implements CustomerMail {}

    /** @param reason in words for the customer; may be empty */
    record Delayed(Promise before, Promise now, String reason) implements CustomerMail {}

    /** @param rest what is still to come; empty with the last parcel */
    record Delivered(List<Item> inside, LocalDate on, List<Item> rest) implements CustomerMail {}

    /**
     * Nothing of it comes any more.
     *
     * @param refund what the customer gets back; zero where nothing was paid or it is not known yet
     */
    record OrderCancelled(List<Item> items, String reason, BigDecimal refund) implements CustomerMail {}

    /**
     * Money went back to the customer.
     *
     * @param items what it is for, each with what the customer gets for it; empty where it is for none
     * @param shipping of the amount: for shipping
     * @param restockingFee what was kept
     * @param amount what the customer gets
     * @param reason in words for the customer; may be empty
     */
    record Refunded(List<Item> items, BigDecimal shipping, BigDecimal restockingFee, BigDecimal amount, String reason)
            implements CustomerMail {}
}
