/** What all console pages share: forms, lists, and how money, counts and times are shown. */
@NullMarked
package io.dropline.console.page;

import org.jspecify.annotations.NullMarked;
