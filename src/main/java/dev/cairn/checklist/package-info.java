/** A member and their roadmaps: ticking off, what comes next, how far one is. */
@NullMarked
package dev.cairn.checklist;

import org.jspecify.annotations.NullMarked;
