package dev.cairn.sandbox.line;

import dev.cairn.sandbox.hall.StudyHall;
import dev.cairn.sandbox.hall.StudyHall.Channel;
import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that a typed line may use on the study server. */
public final class HallNames implements TypedLine.Names {
    private static final Pattern DECORATION = Pattern.compile("^(<?[@#][!&]?)|>$");

    @Override
    public Optional<String> user(String text) {
        String name = bare(text);
        return StudyHall.everybody()
                .filter(person -> person.id().equals(name) || person.name().equalsIgnoreCase(name))
                .map(Person::id)
                .findFirst();
    }

    @Override
    public Optional<String> channel(String text) {
        String name = bare(text);
        return StudyHall.places()
                .filter(channel -> channel.id().equals(name) || channel.key().equalsIgnoreCase(name))
                .map(Channel::id)
                .findFirst();
    }

    @Override
    public Optional<String> role(String text) {
        String name = bare(text);
        return StudyHall.ROLES.stream()
                .filter(role -> role.id().equals(name) || bare(role.name()).equalsIgnoreCase(name))
                .map(Role::id)
                .findFirst();
    }

    /** Without the signs of a mention. */
    private static String bare(String text) {
        return DECORATION.matcher(text.strip()).replaceAll("");
    }
}
