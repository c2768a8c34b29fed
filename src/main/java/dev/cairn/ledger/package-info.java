/** What the bot owes: schedules, each occurrence that was due and what became of it, and who delivers it. */
@NullMarked
package dev.cairn.ledger;

import org.jspecify.annotations.NullMarked;
