/**
 * What is kept of customers, and how it is made to forget them. Each module says of its own tables which columns tell of a person
 * ({@link io.dropline.platform.privacy.KeepsPersonal}); what the columns of all tables are, is held together by a test.
 */
@NullMarked
package io.dropline.platform.privacy;

import org.jspecify.annotations.NullMarked;
