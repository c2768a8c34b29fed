/** Study groups: what they go through, and who belongs to them. */
@NullMarked
package dev.cairn.group;

import org.jspecify.annotations.NullMarked;
