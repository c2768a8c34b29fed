/** The page and the HTTP interface beneath it. */
@NullMarked
package dev.cairn.sandbox.page;

import org.jspecify.annotations.NullMarked;
