package dev.cairn.chat;

import java.util.HashMap;
import java.util.Map;
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

    /** The same with another text in the option being typed. */
    public Typing with(String text) {
        Map<String, String> texts = new HashMap<>(call.texts());
        texts.put(option, text);
        return new Typing(
                new Call(call.visit(), call.subcommand(), texts, call.members(), call.attachments(), call.closed()),
                option);
    }
}
