/** Discord's gateway: the bot's WebSocket. */
@NullMarked
package dev.cairn.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
