/** Leaderboards: who has earned how much, who may see it, and what organisers watch over. */
@NullMarked
package dev.cairn.standing;

import org.jspecify.annotations.NullMarked;
