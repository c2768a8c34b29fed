package dev.cairn.meet;

import dev.cairn.roadmap.Place;
import dev.cairn.view.Dates;
import dev.cairn.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a meeting, line by line: when, what about, where, and who comes. */
final class SceneLines {
    private static final int NAMED = 20;
    private static final int WEEK = 5;

    private SceneLines() {}

    static List<String> facts(Scene scene) {
        List<String> lines = new ArrayList<>();
        lines.add("**When** " + Dates.full(scene.meeting().begins()) + " · "
                + minutes(scene.session().lasts().toMinutes()));
        lines.addAll(about(scene));
        where(scene.session()).ifPresent(where -> lines.add("**Where** " + where));
        return lines;
    }

    /** Its topic; and what else the plan has that week, unless the host has said what it is about. */
    static List<String> about(Scene scene) {
        List<String> lines = new ArrayList<>();
        scene.topic()
                .ifPresent(topic ->
                        lines.add("**Topic** " + Text.inert(topic.topic().title()) + " · "
                                + Text.inert(topic.roadmap().title())));
        List<Place> others = scene.week().stream()
                .filter(place -> scene.topic().filter(place::equals).isEmpty())
                .toList();
        if (scene.session().topic().isEmpty() && !others.isEmpty()) {
            lines.add("-# Also in this week's plan: "
                    + others.stream()
                            .limit(WEEK)
                            .map(place -> Text.inert(place.topic().title()))
                            .collect(Collectors.joining(", "))
                    + (others.size() > WEEK ? " and " + (others.size() - WEEK) + " more" : ""));
        }
        return lines;
    }

    static Optional<String> where(Session session) {
        Session.Spot spot = session.spot();
        String words = spot.words().isEmpty() ? "" : Text.message(spot.words());
        if (spot.voice().isEmpty()) {
            return Optional.of(words).filter(any -> !any.isEmpty());
        }
        String voice = "<#" + spot.voice().getAsLong() + ">";
        return Optional.of(words.isEmpty() ? voice : voice + " · " + words);
    }

    private static String minutes(long minutes) {
        return minutes % 60 == 0 ? Text.count((int) minutes / 60, "hour") : minutes + " minutes";
    }

    static List<String> roll(Scene scene) {
        List<String> lines = new ArrayList<>();
        Roll roll = scene.roll();
        String seats = scene.session().seats().isPresent() ? " of " + seats(scene) : "";
        lines.add("**Coming** " + roll.coming().size() + seats + names(roll.coming()));
        if (!roll.waiting().isEmpty()) {
            lines.add("**Waiting for a seat** " + roll.waiting().size() + names(roll.waiting()));
        }
        if (!roll.maybe().isEmpty()) {
            lines.add("**Maybe** " + roll.maybe().size() + names(roll.maybe()));
        }
        if (!roll.no().isEmpty()) {
            lines.add("**Not coming** " + roll.no().size());
        }
        return lines;
    }

    /** Fewer than people have by now are no seats less. */
    private static int seats(Scene scene) {
        return Math.max(scene.session().seats().orElse(0), scene.roll().coming().size());
    }

    static String names(List<Long> members) {
        if (members.isEmpty()) {
            return "";
        }
        return ": " + mentions(members.subList(0, Math.min(NAMED, members.size())))
                + (members.size() > NAMED ? " and " + (members.size() - NAMED) + " more" : "");
    }

    static String mentions(List<Long> members) {
        return members.stream().map(member -> "<@" + member + ">").collect(Collectors.joining(", "));
    }
}
