/** The bot itself: help, what it is, what a member lets others see. */
@NullMarked
package dev.cairn.care;

import org.jspecify.annotations.NullMarked;
