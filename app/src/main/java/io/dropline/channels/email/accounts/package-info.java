/** Letters to suppliers about money, as mails. */
@NullMarked
package io.dropline.channels.email.accounts;

import org.jspecify.annotations.NullMarked;
