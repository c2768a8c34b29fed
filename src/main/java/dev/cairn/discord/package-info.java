/** The live side of Discord: events in, replies out. Only here is a connection known. */
@NullMarked
package dev.cairn.discord;

import org.jspecify.annotations.NullMarked;
