/** What the views of several features share: panels, pages, lines, and text made inert. */
@NullMarked
package dev.cairn.view;

import org.jspecify.annotations.NullMarked;
