/** From text to an outline, by flexmark. */
@NullMarked
package dev.cairn.library.markdown;

import org.jspecify.annotations.NullMarked;
