package io.dropline.inventory.pricelist;

import io.dropline.inventory.price.CostOfOne;
import java.util.List;

/**
 * A SKU and what its price is reckoned from.
 *
 * @param kit whether it is made of others
 * @param costs of the suppliers that add to what can be sold and bill in the merchant's currency
 */
record Goods(String sku, String title, boolean kit, List<CostOfOne> costs) {}
