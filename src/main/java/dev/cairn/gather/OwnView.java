package dev.cairn.gather;

import dev.cairn.chat.Address;
import dev.cairn.gather.Wish.Outcome;
import dev.cairn.group.Group;
import dev.cairn.view.TroubleWords;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What becomes of what a group wants to have of its own, in words. */
final class OwnView {
    private OwnView() {}

    /** One sentence for each, on lines of their own; begins with the end of the line before. */
    static String lines(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> "\n" + line(outcome)).collect(Collectors.joining());
    }

    /** What has become of a group's settings, and that nothing is deleted in Discord. */
    static String changed(Group before, HostCommands.Change change, List<Outcome> outcomes) {
        boolean inVain = before.terms().equals(change.terms())
                && !change.endsRole()
                && outcomes.stream().noneMatch(outcome -> outcome.fate().isDone());
        return (inVain ? "Nothing was changed." : "It is changed.")
                + place(before.terms().channel(), change.terms().channel())
                + name(before, change.terms().name())
                + (change.endsRole()
                        ? "\nNobody gets a role for it any more. A role that is there stays in the server, with whoever has it."
                        : "")
                + lines(outcomes);
    }

    private static String place(OptionalLong before, OptionalLong now) {
        return before.isPresent() && now.isEmpty()
                ? "\nIt meets nowhere in particular now. What is in <#" + before.getAsLong() + "> stays."
                : "";
    }

    private static String name(Group before, String now) {
        return before.ownRole()
                .filter(role -> !before.name().equals(now))
                .map(role -> "\nIts role <@&" + role.number()
                        + "> keeps its name, which an organiser can change in Discord.")
                .orElse("");
    }

    private static String line(Outcome outcome) {
        Wish wish = outcome.wish();
        return switch (outcome.fate()) {
            case BEGUN -> begun(wish);
            case UNDER_WAY ->
                wish.thing() == Thing.ROLE
                        ? "Its role is being made already."
                        : "A place of its own is being made for it already.";
            case THERE -> "It has a role of its own already.";
            case RESUMED -> "Its members get its role again.";
            case NOT_PERMITTED ->
                "%s, because Cairn lacks **%s** %s. Once that is granted, %s."
                        .formatted(not(wish), String.join("**, **", wish.missing()), where(wish.where()), again(wish));
            case TOO_MANY ->
                "%s, because Cairn makes %d threads, channels and roles a day in a server at most. Tomorrow, %s."
                        .formatted(not(wish), Belongings.MOST_A_DAY, again(wish));
        };
    }

    private static String begun(Wish wish) {
        return switch (wish.thing()) {
            case THREAD ->
                "A thread is begun for it in " + TroubleWords.where(wish.where()) + "; from then on it meets there.";
            case CHANNEL -> "A channel is made for it; from then on it meets there.";
            case ROLE -> "A role is made for it: whoever joins gets it, whoever leaves loses it.";
        };
    }

    private static String not(Wish wish) {
        return switch (wish.thing()) {
            case THREAD -> "It gets no thread of its own";
            case CHANNEL -> "It gets no channel of its own";
            case ROLE -> "Its members get no role";
        };
    }

    private static String where(Address address) {
        return "in " + (address instanceof Address.InServer ? TroubleWords.where(address) : "this server");
    }

    private static String again(Wish wish) {
        return switch (wish.thing()) {
            case THREAD, CHANNEL -> "`/group settings room` makes one";
            case ROLE -> "`/group settings role:True` sees to it";
        };
    }
}
