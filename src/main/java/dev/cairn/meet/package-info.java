/** What study groups meet for: sessions, who comes, and what became of them. */
@NullMarked
package dev.cairn.meet;

import org.jspecify.annotations.NullMarked;
