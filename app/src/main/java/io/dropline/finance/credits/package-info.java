/** Credit memos of suppliers, and which claims they pay. */
@NullMarked
package io.dropline.finance.credits;

import org.jspecify.annotations.NullMarked;
