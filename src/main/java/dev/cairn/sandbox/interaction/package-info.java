/** What members do, how the bot hears of it, and what its answers change. */
@NullMarked
package dev.cairn.sandbox.interaction;

import org.jspecify.annotations.NullMarked;
