/** Tests of the sandbox: by hand-made requests, and with the real JDA. */
@NullMarked
package dev.cairn.sandbox;

import org.jspecify.annotations.NullMarked;
