package dev.cairn.chat;

import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;

/** "No", in words for the member. Shown to them alone, also where the answer would have been public. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Button> instead;

    /**
     * A refusal that offers nothing instead.
     *
     * @param words one clear sentence with what would be accepted; already inert
     */
    public Refusal(String words) {
        this(words, List.of());
    }

    /** A refusal with buttons for what may have been meant, 5 at most. */
    public Refusal(String words, List<Button> instead) {
        super(words, null, false, false);
        this.instead = List.copyOf(instead);
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    public List<Button> instead() {
        return instead;
    }
}
