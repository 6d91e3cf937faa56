package io.dropline.stores.shopify.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Shopify is spoken to.
 *
 * @param maxBody the longest webhook that is taken; Shopify's own are far below
 */
@ConfigurationProperties("dropline.shopify")
record ShopifySettings(@DefaultValue("2MB") DataSize maxBody) {}
