/** How the store tells apps what happened: signed webhooks, repeated until they are taken, and as disorderly as ordered. */
@NullMarked
package io.dropline.simulators.store.hooks;

import org.jspecify.annotations.NullMarked;
