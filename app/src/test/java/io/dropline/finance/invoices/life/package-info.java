@NullMarked
package io.dropline.finance.invoices.life;

import org.jspecify.annotations.NullMarked;
