package dev.cairn.member;

import java.util.Locale;

/** Who may see a member's progress. */
public enum Visibility {
    ONLY_ME("only me"),
    MY_GROUPS("my groups"),
    /** Everybody in a server where the member has used the bot; what holds until a member chooses. */
    THIS_SERVER("this server");

    private final String words;

    Visibility(String words) {
        this.words = words;
    }

    /** As the database has it. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a member says it. */
    public String words() {
        return words;
    }
}
