package dev.cairn.chat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A command as a member filled it in.
 *
 * @param subcommand empty for a command that has none
 * @param texts what was written into each option, by its name; untouched: suggestions do not bind anybody
 * @param members who was picked in each option that takes a member, by its name
 * @param attachments what was attached in each option that takes a file, by its name
 * @param closed the options in which a channel was picked where the member may not write themselves
 */
public record Call(
        Visit visit,
        String subcommand,
        Map<String, String> texts,
        Map<String, Long> members,
        Map<String, Attachment> attachments,
        Set<String> closed) {
    public Call {
        texts = Map.copyOf(texts);
        members = Map.copyOf(members);
        attachments = Map.copyOf(attachments);
        closed = Set.copyOf(closed);
    }

    /** A command without files. */
    public Call(Visit visit, String subcommand, Map<String, String> texts, Map<String, Long> members) {
        this(visit, subcommand, texts, members, Map.of(), Set.of());
    }

    /** An option's text; empty when it was left out or holds blanks only. */
    public Optional<String> text(String option) {
        return Optional.ofNullable(texts.get(option)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The id of the channel or role that was picked in an option; empty when it was left out. */
    public OptionalLong id(String option) {
        return text(option)
                .filter(text -> text.matches("\\d{1,19}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    /**
     * The channel that was picked in an option, so that the bot writes there for the member; empty when it was left out.
     *
     * @throws Refusal if they may not write there themselves
     */
    public OptionalLong channelToWriteIn(String option) {
        if (closed.contains(option)) {
            throw new Refusal(
                    "You may not write in that channel yourself, so Cairn does not post there for you. Choose another,"
                            + " or ask an organiser.");
        }
        return id(option);
    }

    public Optional<Long> member(String option) {
        return Optional.ofNullable(members.get(option));
    }

    public Optional<Attachment> attachment(String option) {
        return Optional.ofNullable(attachments.get(option));
    }
}
