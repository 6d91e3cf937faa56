/**
 * The merchant's console. Pages are read models in plain SQL; whatever changes the business goes through {@link
 * io.dropline.console.DeskActions} or a set-up facade.
 */
@NullMarked
package io.dropline.console;

import org.jspecify.annotations.NullMarked;
