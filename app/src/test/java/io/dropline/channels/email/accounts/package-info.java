@NullMarked
package io.dropline.channels.email.accounts;

import org.jspecify.annotations.NullMarked;
