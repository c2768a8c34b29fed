package dev.cairn.care;

import dev.cairn.member.ServerSettings;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/** What is set for a server. */
final class SettingsView {
    private SettingsView() {}

    static Panel zone(ZoneId zone, boolean isSet, Instant now) {
        return new Panel()
                .text("## This server's time zone\n" + (isSet ? "" : "None is set, so Cairn's own counts.\n") + "**"
                        + Dates.zone(zone) + "**: it is " + Dates.plain(now, zone) + " there now. Your device says "
                        + Dates.brief(now) + ".")
                .text(
                        isSet
                                ? "-# New reminders go by it; those that are there keep their own. Members have `/me zone`."
                                : "-# `/settings zone` with your city sets it. Members have `/me zone`.");
    }

    static Panel channels(ServerSettings settings) {
        return new Panel()
                .text("## Where Cairn posts")
                .lines(List.of(
                        "**Reminders** " + place(settings.reminders(), "where each was made, as no channel is set"),
                        "**Notices** "
                                + place(
                                        settings.notices(),
                                        "to whoever made the reminder, if `/me messages` allows that")))
                .text("-# A reminder can name another channel. Notices tell organisers what could not be posted.");
    }

    static String place(OptionalLong channel, String otherwise) {
        return channel.isPresent() ? "<#" + channel.getAsLong() + ">" : otherwise;
    }

    static Panel organisers(ServerSettings settings) {
        return new Panel()
                .text("## Who organises\n" + organisers(settings.organisers()) + ".")
                .text("-# Organisers use `/reminder`. Only Manage Server opens `/settings` and `/setup`.");
    }

    static String organisers(OptionalLong role) {
        return "Members with the permission Manage Server"
                + (role.isPresent() ? ", and those with the role <@&" + role.getAsLong() + ">" : "");
    }
}
