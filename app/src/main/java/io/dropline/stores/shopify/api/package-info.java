/** Speaks to Shopify's Admin GraphQL API, and keeps the tokens that it asks for. */
@NullMarked
package io.dropline.stores.shopify.api;

import org.jspecify.annotations.NullMarked;
