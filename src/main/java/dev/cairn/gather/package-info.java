/** Study groups: made, joined, looked at and looked after; and somebody to learn with. */
@NullMarked
package dev.cairn.gather;

import org.jspecify.annotations.NullMarked;
