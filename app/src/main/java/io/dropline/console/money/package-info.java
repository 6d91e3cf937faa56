/** What suppliers owe: claims, their ageing, and credit memos. */
@NullMarked
package io.dropline.console.money;

import org.jspecify.annotations.NullMarked;
