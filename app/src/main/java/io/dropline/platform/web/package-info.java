/** What every face of the application shares in speaking HTTP: pages rendered from templates. */
@NullMarked
package io.dropline.platform.web;

import org.jspecify.annotations.NullMarked;
