/** What the customer hears from us, in the merchant's name. */
@NullMarked
package io.dropline.notifications;

import org.jspecify.annotations.NullMarked;
