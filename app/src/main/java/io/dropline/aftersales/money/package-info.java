/** What customers get back for goods, and what suppliers owe for them: from records to records. */
@NullMarked
package io.dropline.aftersales.money;

import org.jspecify.annotations.NullMarked;
