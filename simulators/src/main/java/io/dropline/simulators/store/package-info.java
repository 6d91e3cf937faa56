/** A store that speaks Shopify: Admin GraphQL, tokens, webhooks, and pages on which a customer orders. */
@NullMarked
package io.dropline.simulators.store;

import org.jspecify.annotations.NullMarked;
