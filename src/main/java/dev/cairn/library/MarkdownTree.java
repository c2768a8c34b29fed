package dev.cairn.library;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses Markdown with flexmark, after blanking what would hide lists from it. */
final class MarkdownTree {
    /**
     * The tags around a fold-out. Without a blank line behind them, CommonMark takes everything up to the next blank
     * line as HTML, lists included.
     */
    private static final Pattern FOLD_OUT_LINE =
            Pattern.compile("^([ \\t]*)(.*</?(?:details|summary)\\b.*)$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern FOLD_OUT_TAG =
            Pattern.compile("</?(?:details|summary)\\b[^>\\n]*>", Pattern.CASE_INSENSITIVE);

    /** The CommonMark profile: GitHub's would take "- a" with "---" below for a heading. */
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TaskListExtension.create(), TablesExtension.create()))
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1))
            .customBlockParserFactory(LineWatch.factory())
            .customInlineParserFactory(CautiousInlineParser::new)
            .paragraphPreProcessorFactory(
                    new ReferencePreProcessorFactory()) // a default only beside its own inline parser
            .build();

    private MarkdownTree() {}

    /** The tree of a text. Offsets in it are offsets in the text, except within a line that had a fold-out's tags. */
    static Document parse(String text) {
        String nonBreaking = text.replace('\u00A0', ' '); // "##" with one behind it would be no heading
        return PARSER.parse(FOLD_OUT_TAG.matcher(nonBreaking).find() ? withoutFoldOuts(nonBreaking) : nonBreaking);
    }

    private static String withoutFoldOuts(String text) {
        return FOLD_OUT_LINE
                .matcher(text)
                .replaceAll(line -> Matcher.quoteReplacement(blanked(line.group(1), line.group(2))));
    }

    /** Keeps the words between the tags, at the line's indentation: further right they would become a code block. */
    private static String blanked(String indentation, String line) {
        String words = FOLD_OUT_TAG.matcher(line).replaceAll(" ").strip();
        return indentation + words + " ".repeat(line.length() - words.length());
    }
}
