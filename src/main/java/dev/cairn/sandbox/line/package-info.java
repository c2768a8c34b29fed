/** A typed line read against the registered commands, and what to offer while it is typed. */
@NullMarked
package dev.cairn.sandbox.line;

import org.jspecify.annotations.NullMarked;
