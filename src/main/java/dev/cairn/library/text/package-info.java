/** A file as text: its bytes, its characters, its lines. */
@NullMarked
package dev.cairn.library.text;

import org.jspecify.annotations.NullMarked;
