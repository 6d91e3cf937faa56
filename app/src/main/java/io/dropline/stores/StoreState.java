package io.dropline.stores;

/** How we stand with a store. */
public enum StoreState {
    ACTIVE,
    /** Its orders are stored but we ask it for nothing. */
    PAUSED,
    /** The store removed us. */
    UNINSTALLED
}
