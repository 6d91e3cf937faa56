@NullMarked
package io.dropline.feeds.rates;

import org.jspecify.annotations.NullMarked;
