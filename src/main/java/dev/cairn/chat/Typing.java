package dev.cairn.chat;

import java.util.Optional;

/**
 * A command that a member is still typing.
 *
 * @param call what is filled in so far, the unfinished option included
 * @param option the name of the option being typed
 */
public record Typing(Call call, String option) {

    /** What stands in the option so far; may be empty. */
    public String text() {
        return Optional.ofNullable(call.texts().get(option)).orElse("").strip();
    }
}
