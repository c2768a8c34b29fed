/** What keeps one file from costing more time, memory or stack than a roadmap may. */
@NullMarked
package dev.cairn.library.limit;

import org.jspecify.annotations.NullMarked;
