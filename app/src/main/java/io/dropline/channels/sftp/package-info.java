/** Suppliers' files by SFTP. */
@NullMarked
package io.dropline.channels.sftp;

import org.jspecify.annotations.NullMarked;
