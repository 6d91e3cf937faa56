/** The page behind the link in a letter about claims: what a supplier owes, and where it says what it credits or disputes. */
@NullMarked
package io.dropline.portal.credit;

import org.jspecify.annotations.NullMarked;
