package dev.cairn.browser;

import java.util.Locale;

/** What a visitor's system prefers. */
enum Colours {
    DARK,
    LIGHT;

    /** As style sheets and the page name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
