/** The mailroom alone on a real database, with partners and handlers that do what a test says. */
@NullMarked
package io.dropline.mailroom;

import org.jspecify.annotations.NullMarked;
