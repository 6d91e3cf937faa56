package io.dropline.notifications;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** News of goods that a customer gives back. */
public sealed interface ReturnNews extends CustomerMail {
    /** What people call the return ("RMA-1001"). */
    String number();

    List<Item> items();

    /** We have the wish, and somebody decides. */
    record Received(String number, List<Item> items) implements ReturnNews {}

    /**
     * The customer may send it.
     *
     * @param sendTo where to, one line each
     * @param sendBy last day to hand it to a carrier
     * @param customerPays whether the customer pays the parcel
     * @param condition in which it must come back; empty where that does not matter
     * @param page address of the return's page that needs no log-in
     * @param label whether a label can be printed there
     * @param exchange whether the same goods are sent again; else the money is
     */
    record Authorized(
            String number,
            List<Item> items,
            List<String> sendTo,
            LocalDate sendBy,
            boolean customerPays,
            String condition,
            String page,
            boolean label,
            boolean exchange)
            implements ReturnNews {}

    /** The customer may keep it, and gets the money, or the same goods again, all the same. */
    record Kept(String number, List<Item> items, boolean exchange) implements ReturnNews {}

    /** @param reason in words for the customer */
    record Declined(String number, List<Item> items, String reason) implements ReturnNews {}

    /** Nothing was sent yet, and the time is nearly over. */
    record Reminder(
            String number,
            List<Item> items,
            List<String> sendTo,
            @Nullable LocalDate sendBy,
            String page) implements ReturnNews {}

    /** Nothing was sent in time. */
    record Expired(String number, List<Item> items) implements ReturnNews {}
}
