package dev.cairn.library.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.cairn.library.limit.ReadingThreads;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is asked by flexmark at each line whether a block begins there: none of its own ever does, but it ends a parse in time. */
final class LineWatch extends AbstractBlockParserFactory {
    private LineWatch(DataHolder options) {
        super(options);
    }

    static CustomBlockParserFactory factory() {
        return new CustomBlockParserFactory() {
            @Override
            public BlockParserFactory apply(DataHolder options) {
                return new LineWatch(options);
            }

            @Override
            public @Nullable Set<Class<?>> getAfterDependents() {
                return null;
            }

            @Override
            public @Nullable Set<Class<?>> getBeforeDependents() {
                return null;
            }

            @Override
            public boolean affectsGlobalScope() {
                return false;
            }
        };
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        ReadingThreads.endIfTooLate();
        return BlockStart.none();
    }
}
