/** Rings when something may be due. Only here is Quartz known. */
@NullMarked
package dev.cairn.clock;

import org.jspecify.annotations.NullMarked;
