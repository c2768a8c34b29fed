/** What a file says about itself above its Markdown. */
@NullMarked
package dev.cairn.library.frontmatter;

import org.jspecify.annotations.NullMarked;
