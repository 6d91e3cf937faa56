/** What happens to orders, told in the words of the business, with real documents, a real database and a clock that can be moved. */
@NullMarked
package io.dropline.scenarios;

import org.jspecify.annotations.NullMarked;
