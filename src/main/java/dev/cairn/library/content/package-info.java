/** From an outline and its phases to a roadmap. */
@NullMarked
package dev.cairn.library.content;

import org.jspecify.annotations.NullMarked;
