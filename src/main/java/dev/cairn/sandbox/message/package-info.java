/** The messages of the study server, and how a request becomes one. */
@NullMarked
package dev.cairn.sandbox.message;

import org.jspecify.annotations.NullMarked;
