/** The roof: starts and joins everything; nothing imports it. */
@NullMarked
package dev.cairn;

import org.jspecify.annotations.NullMarked;
