package dev.cairn.care;

import dev.cairn.care.Survey.Extra;
import dev.cairn.care.Survey.Firing;
import dev.cairn.care.Survey.Place;
import dev.cairn.care.Survey.Stopped;
import dev.cairn.chat.Press;
import dev.cairn.view.Dates;
import dev.cairn.view.Panel;
import dev.cairn.view.Text;
import dev.cairn.view.TroubleWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;

/** What somebody who sets up a server reads. */
final class SetupView {
    private static final int NAME = 60;
    private static final int LISTED = 5;
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private SetupView() {}

    static Panel survey(Survey survey, List<Button> offers, long member) {
        Panel panel = new Panel()
                .text("## Is Cairn ready here?\n" + verdict(survey))
                .lines(settings(survey))
                .lines(firings(survey))
                .lines(trouble(survey));
        if (!offers.isEmpty()) {
            panel.hint("To begin with, take one of these. You see it before it is set.");
        }
        return panel.buttons(
                Stream.concat(offers.stream(), Stream.of(again(member))).toList());
    }

    private static String verdict(Survey survey) {
        boolean isWell = survey.stopped().isEmpty()
                && Stream.of(survey.reminders().stream(), survey.notices().stream(), survey.others().stream())
                        .flatMap(places -> places)
                        .allMatch(Place::isWell);
        return isWell ? "Yes. Nothing has to be mended." : "Not quite. Mend what is marked ⚠️, then check again.";
    }

    private static Button again(long member) {
        return Button.secondary(Press.id(SetupCommand.CHECK, member), "Check again");
    }

    private static List<String> settings(Survey survey) {
        List<String> lines = new ArrayList<>();
        lines.add(zone(survey));
        lines.add(channel(
                "Reminders",
                survey.reminders(),
                "go where each was made; `/settings channels` sets one place for them."));
        lines.add(channel(
                "Notices of what was not posted",
                survey.notices(),
                "go to whoever made the reminder, if their `/me messages`"
                        + " allows it; `/settings channels` sets one place for them."));
        lines.addAll(others(survey.others()));
        lines.add(organisers(survey));
        lines.add(extras(survey.extras()));
        return lines;
    }

    /** Each names its permission; none has to be granted. */
    private static String extras(List<Extra> extras) {
        List<String> missing = extras.stream()
                .filter(extra -> !extra.missing().isEmpty())
                .map(extra -> extra.what() + " (**" + String.join("**, **", extra.missing()) + "**)")
                .toList();
        return "**Extras** "
                + (missing.isEmpty()
                        ? "Cairn may make events for sessions, and roles and channels for study groups ✅"
                        : "Everything works without, but once you grant it, Cairn makes " + String.join(", ", missing)
                                + ".");
    }

    private static String channel(String what, Optional<Place> place, String otherwise) {
        return "**" + what + "** " + place.map(SetupView::state).orElse(otherwise);
    }

    private static String state(Place place) {
        return place.isWell() ? well(TroubleWords.where(place.address())) : place.problem() + " ⚠️";
    }

    private static String well(String where) {
        return "in " + where + ": all is well ✅";
    }

    /** Those in trouble one by one, the others in one line. */
    private static List<String> others(List<Place> others) {
        List<Place> well = others.stream().filter(Place::isWell).toList();
        List<Place> troubled = others.stream().filter(place -> !place.isWell()).toList();
        List<String> lines = new ArrayList<>();
        troubled.stream()
                .limit(LISTED)
                .map(place -> "**Others** " + state(place))
                .forEach(lines::add);
        if (troubled.size() > LISTED) {
            lines.add("**Others** " + (troubled.size() - LISTED) + " more channels are like that ⚠️");
        }
        if (!well.isEmpty()) {
            lines.add("**Others** " + well(named(well)));
        }
        return lines;
    }

    private static String named(List<Place> places) {
        String names = places.stream()
                .limit(LISTED)
                .map(place -> TroubleWords.where(place.address()))
                .collect(Collectors.joining(", "));
        return places.size() > LISTED ? names + " and " + (places.size() - LISTED) + " more" : names;
    }

    private static String zone(Survey survey) {
        String there = Dates.zone(survey.zone()) + ", " + Dates.plain(survey.at(), survey.zone()) + " now";
        return "**Time zone** "
                + (survey.settings().zone().isPresent()
                        ? there + "."
                        : there + ". This is Cairn's own; `/settings zone` sets this server's.");
    }

    private static String organisers(Survey survey) {
        boolean hasRole = survey.settings().organisers().isPresent();
        return "**Organisers** " + SettingsView.organisers(survey.settings().organisers())
                + (hasRole ? "." : "; `/settings organisers` adds a role.");
    }

    private static List<String> firings(Survey survey) {
        if (survey.firings().isEmpty()) {
            return List.of("**What comes next** Nothing yet. `/reminder add` sets a reminder.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("**What comes next** by this server's clock · UTC · your device");
        survey.firings().forEach(firing -> lines.add(firing(firing, survey.zone())));
        return lines;
    }

    private static String firing(Firing firing, ZoneId zone) {
        String name = firing.isPersonal() ? "A member's own" : "**" + Text.inert(firing.name(), NAME) + "**";
        Instant due = firing.upcoming().due();
        return "- " + name + " in " + TroubleWords.where(firing.address()) + ": " + Dates.plain(due, zone) + " · "
                + Dates.utc(due) + " · " + Dates.brief(due);
    }

    private static List<String> trouble(Survey survey) {
        List<String> lines = new ArrayList<>();
        lines.add(notPosted(survey));
        survey.stopped().stream().limit(LISTED).map(SetupView::stopped).forEach(lines::add);
        if (survey.stopped().size() > LISTED) {
            lines.add("- and " + (survey.stopped().size() - LISTED) + " more have stopped: `/reminder list`");
        }
        lines.add("**Backup** " + backup(survey));
        return lines;
    }

    /** One a day is made, so one that is older than two has something in its way. */
    private static String backup(Survey survey) {
        return survey.backup()
                .map(last -> "the last one was made " + Dates.brief(last)
                        + (last.isBefore(survey.at().minus(TWO_DAYS))
                                ? "; it should be made daily, and the log of whoever runs Cairn says why not ⚠️"
                                : "; one is made daily."))
                .orElse("none yet; the first is made a few minutes after Cairn has started.");
    }

    private static String notPosted(Survey survey) {
        String since = "**Last " + Survey.DAYS + " days** ";
        return survey.failed() + survey.missed() == 0
                ? since + "Nothing failed."
                : since + survey.failed() + " failed, " + survey.missed() + " missed. `/reminder log` says why.";
    }

    private static String stopped(Stopped stopped) {
        return "- **" + Text.inert(stopped.name(), NAME) + "** has stopped ⚠️ "
                + TroubleWords.what(stopped.why(), stopped.address()) + ". "
                + TroubleWords.remedyOfReminder(stopped.why());
    }
}
