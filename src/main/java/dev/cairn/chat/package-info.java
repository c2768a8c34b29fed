/** What a feature and a chat say to each other: commands, calls, presses, replies. Values only. */
@NullMarked
package dev.cairn.chat;

import org.jspecify.annotations.NullMarked;
