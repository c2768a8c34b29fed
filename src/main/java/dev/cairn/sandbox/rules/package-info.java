/** Discord's limits on messages, components, commands and forms. */
@NullMarked
package dev.cairn.sandbox.rules;

import org.jspecify.annotations.NullMarked;
