/** The database: one file, one writer, numbered migrations. */
@NullMarked
package dev.cairn.store;

import org.jspecify.annotations.NullMarked;
