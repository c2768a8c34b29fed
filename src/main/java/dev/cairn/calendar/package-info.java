/** Rhythms and the moments that follow from them, the language in which people write them, and time zones. Only java.time. */
@NullMarked
package dev.cairn.calendar;

import org.jspecify.annotations.NullMarked;
