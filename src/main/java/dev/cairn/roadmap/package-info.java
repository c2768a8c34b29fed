/** Roadmaps as values: what they hold, how their parts are named and found. Knows no library and no file. */
@NullMarked
package dev.cairn.roadmap;

import org.jspecify.annotations.NullMarked;
