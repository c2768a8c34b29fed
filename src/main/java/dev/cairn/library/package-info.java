/** Reads roadmaps from Markdown files, and says what is wrong with them by line and column. */
@NullMarked
package dev.cairn.library;

import org.jspecify.annotations.NullMarked;
