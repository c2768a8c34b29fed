/** A server's organisers bring roadmaps of their own: add, replace, remove, export, list. */
@NullMarked
package dev.cairn.curate;

import org.jspecify.annotations.NullMarked;
