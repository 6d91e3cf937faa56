/** How suppliers are reached: one sub-package a channel, each translating our purchase orders and their answers. */
@NullMarked
package io.dropline.channels;

import org.jspecify.annotations.NullMarked;
