/** Decides at the door: who is calling, whether they may, and which headers every answer carries. */
@NullMarked
package io.dropline.access.web;

import org.jspecify.annotations.NullMarked;
