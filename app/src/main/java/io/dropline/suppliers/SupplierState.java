package io.dropline.suppliers;

/** Whether routing counts on a supplier. */
public enum SupplierState {
    ACTIVE,
    /** Passed over for the time being. */
    PAUSED,
    /** Passed over for good; purchase orders that are under way go on. */
    RETIRED
}
