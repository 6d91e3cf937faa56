/** Forms that anybody can send. */
@NullMarked
package io.dropline.support.forms;

import org.jspecify.annotations.NullMarked;
