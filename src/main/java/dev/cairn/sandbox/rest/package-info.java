/** Discord's REST interface, its log, and what is to go wrong in it. */
@NullMarked
package dev.cairn.sandbox.rest;

import org.jspecify.annotations.NullMarked;
