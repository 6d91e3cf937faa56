/** Answers to customers on their way out: mails that appear below what they answer. */
@NullMarked
package io.dropline.support.mails;

import org.jspecify.annotations.NullMarked;
