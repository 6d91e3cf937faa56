/** Whether every order and every cent is accounted for, and who owes whom. */
@NullMarked
package io.dropline.console.control;

import org.jspecify.annotations.NullMarked;
