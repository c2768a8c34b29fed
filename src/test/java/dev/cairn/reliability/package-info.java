/** Nothing is lost and nothing doubled: the real ledger and the real JDA against the sandbox, with whatever can go wrong. */
@NullMarked
package dev.cairn.reliability;

import org.jspecify.annotations.NullMarked;
