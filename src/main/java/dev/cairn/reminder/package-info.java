/** Reminders: those that organisers set for a channel, and those that members set for themselves. */
@NullMarked
package dev.cairn.reminder;

import org.jspecify.annotations.NullMarked;
