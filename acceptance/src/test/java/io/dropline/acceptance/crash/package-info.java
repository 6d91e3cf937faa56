/** The application in its own process, killed at every place where that could lose an order or buy twice, among partners that remember all. */
@NullMarked
package io.dropline.acceptance.crash;

import org.jspecify.annotations.NullMarked;
