package dev.cairn.care;

import dev.cairn.lookup.Examples;
import dev.cairn.roadmap.Catalogue;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import java.util.List;

/** What the bot says of itself. */
final class CareView {
    private CareView() {}

    static Panel help(Catalogue catalogue) {
        String tick = Examples.topic(catalogue)
                .map(topic -> "`/done " + topic + "` ticks a topic off")
                .orElse("`/done` with a topic's name ticks it off");
        return new Panel()
                .text("## What Cairn can do")
                .lines(List.of(
                        "**Look around**",
                        "- `/roadmap` all roadmaps" + onePhase(catalogue),
                        "- `/topic` where a topic stands, and what to learn it from",
                        "- `/resources` courses, books, videos; `/search` looks through everything"))
                .lines(List.of(
                        "**Keep your checklist**",
                        "- " + tick + ", `/done phase 2` all of a phase; `/undo` takes it back",
                        "- `/done` alone opens a form for a whole list",
                        "- `/learning` what you are at 📖, `/skip` what you leave out ⏭️, `/knew` what you knew before 🎓",
                        "- `/checklist` does all of this by menu; `/next` says what to learn next",
                        "- `/follow` makes a roadmap yours; `/unfollow` lets go of it"))
                .lines(List.of(
                        "**See how far you are**",
                        "- `/progress` yours, or a member's who lets it be seen; `/leaderboard` who has learnt how much here",
                        "- `/history` what you did, newest first; `/export` all of it as a file",
                        "- `/me visibility` who may see yours"))
                .text("**Learn together** `/group list` shows the study groups here, `/group create` makes one;"
                        + " `/session list` when they meet; `/buddy` finds somebody who learns the same")
                .text("**Be reminded** `/remind me` at any time you write; `/me zone` sets your clock")
                .text(
                        "**Run this server?** Begin with `/setup`; `/reminder` has things posted at their time; `/roadmaps` brings"
                                + " in roadmaps of its own.")
                .text("-# Answers are for your eyes only until you press Share. /about says who is behind this.");
    }

    static Panel welcome(Catalogue catalogue) {
        String follow = Examples.roadmap(catalogue).map(id -> "follow " + id).orElse("follow");
        return new Panel()
                .text("## Cairn is here")
                .text("It has roadmaps to learn by, and keeps a checklist for every member.")
                .lines(List.of(
                        "**For everybody, from now on**",
                        "- `/roadmap` shows all roadmaps" + onePhase(catalogue),
                        "- `/" + follow + "` makes a roadmap yours; `/done` ticks a topic off",
                        "- `/help` tells the rest. Answers are seen by nobody else until they are shared"))
                .lines(List.of(
                        "**For whoever runs this server**",
                        "- `/setup` is the first step: it shows what is set, and what is missing",
                        "- `/roadmaps add` brings in a roadmap of your own",
                        "- In which channels and by whom Cairn may be used: Server Settings, Integrations, Cairn",
                        "- `/about` says what is kept of members, and where to report a problem"))
                .text("-# This is said once. Delete it when you have read it.");
    }

    private static String onePhase(Catalogue catalogue) {
        return Examples.phase(catalogue)
                .map(words -> "; `/roadmap " + words + "` one phase")
                .orElse("");
    }

    static Panel about(String version, String contact) {
        String problems = contact.isBlank() ? "Tell an organiser of this server." : Text.inert(Text.cut(contact, 300));
        return new Panel()
                .text("## Cairn " + version)
                .lines(List.of(
                        "Learning roadmaps and a checklist for every member of a study community.",
                        "**Source** Free software under the Apache License 2.0; every copy comes with it.",
                        "**Privacy** Kept of you: your id, what you said of topics and when, the credit you earned by it"
                                + " and what organisers changed of that, the roadmaps you follow, in"
                                + " which servers you used Cairn, what you chose in `/me` (who may see your progress, your time"
                                + " zone, whether Cairn may write to you), the reminders you set, the groups you belong or belonged"
                                + " to and were invited to, to which of their sessions you said to come, whom you were asked about"
                                + " by `/buddy`, and which roadmaps you brought into a server. No names, no messages.",
                        "**A problem?** " + problems));
    }
}
