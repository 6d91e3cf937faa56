package io.dropline.simulators.store.admin;

/** Those who answer the root fields, handed to each execution so that one schema serves any number of stores. */
record Desk(Queries queries, Mutations mutations) {}
