/** The sandbox's page, used as its visitors use it: in a real Chromium, without a window. */
@NullMarked
package dev.cairn.browser;

import org.jspecify.annotations.NullMarked;
