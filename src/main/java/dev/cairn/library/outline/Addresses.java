package dev.cairn.library.outline;

import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.text.Plain;
import java.util.regex.Pattern;

/** Tells the addresses within texts from the words around them. */
public final class Addresses {
    private static final Pattern HTTP = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");
    private static final Pattern SEPARATOR_AT_END = Pattern.compile("[\\s:|(<\\-\\u2010-\\u2015]+$");

    private Addresses() {}

    /** Whether it is one that may be shown: of the web, and nothing else. */
    public static boolean isShown(String url) {
        return HTTP.matcher(url).matches();
    }

    /** The title of "Some Book - https://example.org" is Some Book; that of a lone address is the address. */
    public static String titleWithout(RichText text) {
        RichText bare = text;
        for (Link link : text.links().reversed()) {
            if (text.isBare(link)) {
                bare = bare.replace(link.span(), "");
            }
        }
        if (bare.equals(text) || bare.isEmpty()) {
            return Plain.title(text.text());
        }
        return Plain.title(SEPARATOR_AT_END.matcher(bare.text()).replaceAll(""));
    }
}
