/** What every room of the sandbox speaks: JSON, ids, files, the one lock, and how a request is refused. */
@NullMarked
package dev.cairn.sandbox.wire;

import org.jspecify.annotations.NullMarked;
