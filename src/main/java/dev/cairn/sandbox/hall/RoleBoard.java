package dev.cairn.sandbox.hall;

import dev.cairn.sandbox.hall.StudyHall.Person;
import dev.cairn.sandbox.hall.StudyHall.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles of the study server as they are now, and who has which. */
public final class RoleBoard {
    /** "Maximum number of guild roles reached (250)"; everyone's is one of them. */
    public static final int MOST = 250;

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Set<String>> held = new HashMap<>();

    RoleBoard() {
        StudyHall.ROLES.forEach(role -> roles.put(role.id(), role));
        StudyHall.everybody().forEach(person -> held.put(person.id(), new LinkedHashSet<>(person.roles())));
    }

    public synchronized List<Role> all() {
        return List.copyOf(roles.values());
    }

    public synchronized Optional<Role> find(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** A new one, or another form of one that is there. */
    public synchronized void put(Role role) {
        roles.put(role.id(), role);
    }

    /** Nobody has it any more. */
    public synchronized void remove(Role role) {
        roles.remove(role.id());
        held.values().forEach(each -> each.remove(role.id()));
    }

    public synchronized void give(Person person, Role role) {
        held.getOrDefault(person.id(), new LinkedHashSet<>()).add(role.id());
    }

    public synchronized void take(Person person, Role role) {
        held.getOrDefault(person.id(), new LinkedHashSet<>()).remove(role.id());
    }

    /** Somebody with the roles that they have now. */
    public synchronized Person now(Person person) {
        return person.with(List.copyOf(held.getOrDefault(person.id(), Set.of())));
    }

    /** What somebody may do in the whole server. */
    public long permissions(Person person) {
        return Permissions.of(now(person), all());
    }

    /** Whether somebody stands above a role. */
    public boolean isBelow(Role role, Person person) {
        List<String> own = now(person).roles();
        return all().stream()
                .filter(each -> own.contains(each.id()))
                .anyMatch(each -> each.position() > role.position());
    }
}
