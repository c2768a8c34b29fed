package dev.cairn.calendar;

import dev.cairn.calendar.Token.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where reading stands in a text. */
final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return at == tokens.size();
    }

    /** Goes on if those words come next, all of them. */
    boolean take(String... words) {
        return attempt(() -> {
            for (String word : words) {
                if (take(Word.class, next -> Optional.of(next.text()).filter(word::equals))
                        .isEmpty()) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Goes on if one of those words comes next. */
    boolean takeAny(Set<String> words) {
        return word(word -> Optional.of(word).filter(words::contains)).isPresent();
    }

    /** What the next word means; goes on only if it means something. */
    <T> Optional<T> word(Function<String, Optional<T>> meaning) {
        return take(Word.class, word -> meaning.apply(word.text()));
    }

    /** What the next token means if it is of that kind; goes on only if it means something. */
    <K extends Token, T> Optional<T> take(Class<K> kind, Function<K, Optional<T>> meaning) {
        if (isAtEnd() || !kind.isInstance(tokens.get(at))) {
            return Optional.empty();
        }
        Optional<T> found = meaning.apply(kind.cast(tokens.get(at)));
        found.ifPresent(any -> at++);
        return found;
    }

    /** What several tokens mean together; goes on only if they mean something. */
    <T> Optional<T> all(Supplier<Optional<T>> meaning) {
        int before = at;
        Optional<T> found = meaning.get();
        if (found.isEmpty()) {
            at = before;
        }
        return found;
    }

    /** Goes on only if that succeeds. */
    boolean attempt(BooleanSupplier reading) {
        int before = at;
        boolean succeeds = reading.getAsBoolean();
        if (!succeeds) {
            at = before;
        }
        return succeeds;
    }

    /** Looks ahead without going on. */
    boolean comes(BooleanSupplier reading) {
        int before = at;
        boolean comes = reading.getAsBoolean();
        at = before;
        return comes;
    }
}
