package dev.cairn.curate;

import java.util.OptionalLong;

/**
 * A file that was sent and waits for a confirming click.
 *
 * @param replaces number of the roadmap in whose place it is to go; empty if it is to be added
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
record Draft(String fileName, byte[] content, OptionalLong replaces) {}
