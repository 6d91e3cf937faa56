/** Whether all is accounted for, and who owes whom, over the API. */
@NullMarked
package io.dropline.api.balance;

import org.jspecify.annotations.NullMarked;
