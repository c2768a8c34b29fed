/** Cards as PNG, drawn from records alone; knows nothing of the rest of the program. */
@NullMarked
package dev.cairn.picture;

import org.jspecify.annotations.NullMarked;
