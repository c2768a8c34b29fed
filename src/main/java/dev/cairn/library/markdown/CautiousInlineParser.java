package dev.cairn.library.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cairn.library.limit.ReadingThreads;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Reads the markup within paragraphs as flexmark does, but leaves a paragraph plain on which it would not end in time or
 * run out of stack: thousands of brackets, backticks or asterisks that match nothing.
 */
final class CautiousInlineParser extends CommonmarkInlineParser {
    /** For each sign flexmark may look through the whole paragraph; so many characters a file it may look at. */
    private static final long MAX_EFFORT = 100_000_000;

    /** Signs of markup in a file; from each comes an object or more. */
    private static final int MAX_SIGNS = 150_000;

    private static final boolean[] IS_SIGN = new boolean[Byte.MAX_VALUE];

    static {
        "[]()<>`*_!&\\~:".chars().forEach(sign -> IS_SIGN[sign] = true);
    }

    private static final DataKey<List<Integer>> PLAIN = new DataKey<>("CAIRN_PLAIN", List.of());

    private final List<Integer> plain = new ArrayList<>();
    private long effort;
    private int signs;

    CautiousInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** The offsets of the paragraphs that were left plain. */
    static List<Integer> leftPlain(Document document) {
        return PLAIN.get(document);
    }

    @Override
    public void initializeDocument(Document document) {
        super.initializeDocument(document);
        document.set(PLAIN, plain);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        ReadingThreads.endIfTooLate();
        int inside = signsIn(content);
        if (signs + inside > MAX_SIGNS || effort + (long) inside * content.length() > MAX_EFFORT) {
            leavePlain(content, block);
            return;
        }
        signs += inside;
        effort += (long) inside * content.length();
        try {
            super.parse(content, block);
        } catch (StackOverflowError tooDeep) {
            leavePlain(content, block);
        }
    }

    private void leavePlain(BasedSequence content, Node block) {
        block.removeChildren();
        block.appendChild(new Text(content));
        plain.add(content.getStartOffset());
    }

    private static int signsIn(BasedSequence content) {
        int signs = 0;
        String text = content.toString(); // a sequence looks each character up in its segments
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            signs += sign < IS_SIGN.length && IS_SIGN[sign] ? 1 : 0;
        }
        return signs;
    }
}
