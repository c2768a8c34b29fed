/** How many topics a week: which belong to which week, and when they are through. */
@NullMarked
package dev.cairn.pace;

import org.jspecify.annotations.NullMarked;
