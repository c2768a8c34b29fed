/** What words mean in a roadmap, in sixteen languages: numbers, times, levels, and what a heading or a label announces. */
@NullMarked
package dev.cairn.library.words;

import org.jspecify.annotations.NullMarked;
