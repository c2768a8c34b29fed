package dev.cairn.library.markdown;

import java.util.regex.Pattern;

/** Takes the lines out of a text that MDX, Markdown with components, has for a program and not for readers. */
public final class Mdx {
    private static final Pattern FOR_THE_PROGRAM = Pattern.compile(
            "^(?:import[ \\t]+(?:[\\w{*][^'\"\\n]{0,500}[ \\t]from[ \\t]+)?(['\"])[^'\"\\n]+\\1;?"
                    + "|export[ \\t]+(?:(?:const|let|var)[ \\t]+\\w+[ \\t]*=|(?:default[ \\t]+)?(?:async[ \\t]+)?function\\b"
                    + "|(?:default[ \\t]+)?class\\b.*\\{|default\\b.*;|[{*]).*"
                    + "|\\{/\\*.*\\*/})[ \\t]*$",
            Pattern.MULTILINE);

    private Mdx() {}

    /** The text with those lines blanked, so that every offset stays. */
    public static String withoutCode(String text) {
        if (!text.contains("import") && !text.contains("export") && !text.contains("{/*")) {
            return text;
        }
        return FOR_THE_PROGRAM
                .matcher(text)
                .replaceAll(line -> " ".repeat(line.group().length()));
    }
}
