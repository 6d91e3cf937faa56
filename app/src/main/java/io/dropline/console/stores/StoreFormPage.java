package io.dropline.console.stores;

import io.dropline.console.page.Form;
import io.dropline.stores.Store;
import org.jspecify.annotations.Nullable;

/**
 * The form of a store.
 *
 * @param store the one that is edited; null for a new one
 * @param hookAddress where the store must send its webhooks
 */
public record StoreFormPage(@Nullable Store store, Form form, String hookAddress, boolean reachable) {}
