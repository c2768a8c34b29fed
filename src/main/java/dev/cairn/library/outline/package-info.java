/** A file as headings with what stands below them; nothing here knows Markdown. */
@NullMarked
package dev.cairn.library.outline;

import org.jspecify.annotations.NullMarked;
