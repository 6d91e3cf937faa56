package io.dropline.returns;

/** Who wishes a return. */
public enum Asker {
    CUSTOMER,
    /** The merchant's people, who may do what the rules forbid customers. */
    MERCHANT,
    STORE
}
