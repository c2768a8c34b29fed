/** What a server has of its own: the roadmaps that its organisers brought. */
@NullMarked
package dev.cairn.server;

import org.jspecify.annotations.NullMarked;
