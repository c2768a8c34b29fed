/** What members have done: the log of ticks, and the numbers topics are known by. */
@NullMarked
package dev.cairn.progress;

import org.jspecify.annotations.NullMarked;
