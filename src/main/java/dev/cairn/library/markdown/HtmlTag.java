package dev.cairn.library.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of HTML or of a component.
 *
 * @param name in small letters
 */
record HtmlTag(String name, boolean closing, String attributes) {
    static final Pattern PATTERN = Pattern.compile("<(/?)([A-Za-z][\\w.-]*)((?:\\s[^<>]*)?)/?>");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    /** Only these are markup. Of "Option&lt;T&gt;" a parser also makes a tag, but there it is what the author wrote. */
    private static final Set<String> KNOWN = Set.of(
            ("a abbr article aside b big blockquote br center code dd del details div dl dt em figcaption figure font footer"
                            + " h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd li main mark nav ol p picture pre s"
                            + " samp section small source span strike strong sub summary sup svg table tbody td tfoot th"
                            + " thead tr tt u ul video wbr")
                    .split(" "));

    static HtmlTag of(Matcher found) {
        return new HtmlTag(
                found.group(2).toLowerCase(Locale.ROOT), !found.group(1).isEmpty(), found.group(3));
    }

    static Optional<HtmlTag> of(CharSequence tag) {
        Matcher found = PATTERN.matcher(tag);
        return found.matches() ? Optional.of(of(found)) : Optional.empty();
    }

    /** Whether it says how a page looks; a component is known by its attributes. */
    boolean isMarkup() {
        return KNOWN.contains(name) || attributes.indexOf('=') > 0;
    }

    Optional<String> address() {
        Matcher address = ADDRESS.matcher(attributes);
        if (!address.find()) {
            return Optional.empty();
        }
        String quoted = address.group(1) != null ? address.group(1) : address.group(2);
        return Optional.of(Escaping.unescapeString(quoted != null ? quoted : address.group(3)));
    }
}
