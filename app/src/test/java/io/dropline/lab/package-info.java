@NullMarked
package io.dropline.lab;

import org.jspecify.annotations.NullMarked;
