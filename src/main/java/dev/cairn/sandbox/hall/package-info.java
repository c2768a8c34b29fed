/** The study server: its channels, members and rights, and how Discord writes them down. */
@NullMarked
package dev.cairn.sandbox.hall;

import org.jspecify.annotations.NullMarked;
