/** Understands the names that members type, and offers names while they type. */
@NullMarked
package dev.cairn.lookup;

import org.jspecify.annotations.NullMarked;
