/** What members have earned, why, and who has how much: points on a server's board, each of which can be listed. */
@NullMarked
package dev.cairn.credit;

import org.jspecify.annotations.NullMarked;
