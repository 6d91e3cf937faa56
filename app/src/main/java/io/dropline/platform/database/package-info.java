/** The one database of the application: our own server or the operator's, checked before anything uses it. */
@NullMarked
package io.dropline.platform.database;

import org.jspecify.annotations.NullMarked;
