@NullMarked
package io.dropline.insights.score;

import org.jspecify.annotations.NullMarked;
