package dev.cairn.reliability;

/** Where the process is killed. */
enum Point {
    /** What is due is written down, but nobody has it in hand. */
    BEFORE_CLAIM,
    /** It is in hand, but nothing was sent. */
    AFTER_CLAIM,
    /** It is sent, and not accepted yet. */
    REQUEST_SENT,
    /** It is accepted, and nobody was told so. */
    ACCEPTED,
    /** That it was accepted is known, but not written down. */
    BEFORE_COMMIT,
    /** It is written down. */
    AFTER_COMMIT,
    /** Not before everything is delivered. */
    NEVER
}
