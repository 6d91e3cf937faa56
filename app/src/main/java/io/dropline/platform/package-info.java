/** The ground every module stands on: ids, addresses, time, JSON, failpoints. */
@NullMarked
package io.dropline.platform;

import org.jspecify.annotations.NullMarked;
