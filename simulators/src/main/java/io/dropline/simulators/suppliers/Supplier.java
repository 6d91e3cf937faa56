package io.dropline.simulators.suppliers;

/** @param address where purchase orders are sent to, in any case */
public record Supplier(String name, String address, Behaviour behaviour) {}
