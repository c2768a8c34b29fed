/** Looking at roadmaps: phases, topics, resources, search. */
@NullMarked
package dev.cairn.browse;

import org.jspecify.annotations.NullMarked;
