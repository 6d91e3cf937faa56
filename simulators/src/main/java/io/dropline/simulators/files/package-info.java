/** A supplier's file server: the same files by HTTP and by SFTP. */
@NullMarked
package io.dropline.simulators.files;

import org.jspecify.annotations.NullMarked;
