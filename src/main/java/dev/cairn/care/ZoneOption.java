package dev.cairn.care;

import dev.cairn.calendar.Zones;
import dev.cairn.chat.Call;
import dev.cairn.chat.Command;
import dev.cairn.chat.Refusal;
import dev.cairn.chat.Typing;
import dev.cairn.view.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** An option in which somebody says by whose clocks they write. */
final class ZoneOption {
    private static final String ZONE = "zone";
    private static final int OFFERED = 5;
    private static final int LONGEST_LABEL = 80;
    private static final int QUOTED = 60;

    private ZoneOption() {}

    static OptionData option() {
        return new OptionData(
                OptionType.STRING, ZONE, "Your city, or what your clock shows now: the list helps", false, true);
    }

    /**
     * The zone that was picked or written; empty when it was left out.
     *
     * @param take the id of a button that takes a zone
     * @throws Refusal if it is none, or may be several; those are offered
     */
    static Optional<ZoneId> of(Call call, Function<ZoneId, String> take) {
        return call.text(ZONE).map(text -> read(text, call.visit().at(), take));
    }

    /** The zone that a button carries, which may be forged. */
    static ZoneId read(String text, Instant now, Function<ZoneId, String> take) {
        return Zones.read(text).orElseThrow(() -> refusal(text, now, take));
    }

    private static Refusal refusal(String text, Instant now, Function<ZoneId, String> take) {
        List<ZoneId> near = Zones.suggest(text, now, OFFERED);
        String quoted = "\"" + Text.inert(text, QUOTED) + "\"";
        return near.isEmpty()
                ? new Refusal("I don't know a time zone " + quoted
                        + ". Write a city like Berlin or New York, or an offset like" + " UTC+5:30.")
                : new Refusal(
                        quoted + (near.size() == 1 ? " is not quite a time zone." : " may mean several time zones.")
                                + " Which one is yours?",
                        near.stream().map(zone -> button(zone, now, take)).toList());
    }

    private static Button button(ZoneId zone, Instant now, Function<ZoneId, String> take) {
        return Button.secondary(take.apply(zone), Text.cut(Zones.words(zone, now), LONGEST_LABEL));
    }

    /** Each with what its clocks show now. */
    static List<Choice> suggest(Typing typing) {
        Instant now = typing.call().visit().at();
        return Zones.suggest(typing.text(), now, Command.MOST_CHOICES).stream()
                .map(zone -> new Choice(Zones.words(zone, now), zone.getId()))
                .toList();
    }
}
