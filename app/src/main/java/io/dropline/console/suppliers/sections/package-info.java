/** The sections of a supplier: contacts and places, calendar, terms, history. */
@NullMarked
package io.dropline.console.suppliers.sections;

import org.jspecify.annotations.NullMarked;
