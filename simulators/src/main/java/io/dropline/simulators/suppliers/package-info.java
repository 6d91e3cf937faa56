/** Suppliers who live by mail: they read purchase orders, follow the links in them, and answer as people would. */
@NullMarked
package io.dropline.simulators.suppliers;

import org.jspecify.annotations.NullMarked;
