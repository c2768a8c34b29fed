/** Which headings of an outline are the phases. */
@NullMarked
package dev.cairn.library.plan;

import org.jspecify.annotations.NullMarked;
