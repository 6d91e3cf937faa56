/** What is known of a supplier and agreed with it, by program: contacts, places, calendar, terms. */
@NullMarked
package io.dropline.api.suppliers.agreed;

import org.jspecify.annotations.NullMarked;
