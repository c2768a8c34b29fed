package dev.cairn.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places that time zones are named after, and what {@code places.properties} says people call them. */
final class Places {
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");
    private static final Properties NAMES = names();

    /** By their whole names, in small letters; also what is only read. */
    private static final Map<String, ZoneId> BY_NAME =
            ZoneId.getAvailableZoneIds().stream().collect(Collectors.toUnmodifiableMap(Places::folded, ZoneId::of));

    private static final List<ZoneId> WELL_KNOWN = zones("well-known");
    private static final List<ZoneId> ALL = all();
    private static final Map<String, List<ZoneId>> BY_CITY = byCity();

    private Places() {}

    static List<ZoneId> wellKnown() {
        return WELL_KNOWN;
    }

    /** Each zone under the name that it bears today, well-known ones first. */
    static List<ZoneId> today() {
        return ALL;
    }

    /** The zones that those letters may mean. */
    static List<ZoneId> abbreviated(String letters) {
        return zones("abbreviation." + folded(letters));
    }

    /** The zone of that name, or of the one city of that name. */
    static Optional<ZoneId> named(String name) {
        String folded = folded(name);
        List<ZoneId> ofCity = BY_CITY.getOrDefault(folded, List.of());
        return ofCity.size() == 1 ? Optional.of(ofCity.getFirst()) : Optional.ofNullable(BY_NAME.get(folded));
    }

    /** Cities and zones that begin so, then those that have it elsewhere in their name. */
    static List<ZoneId> begunWith(String text) {
        String begun = folded(text);
        Set<ZoneId> zones =
                new LinkedHashSet<>(named(begun).filter(ALL::contains).stream().toList());
        zones.addAll(fitting(begun, String::startsWith));
        ALL.stream().filter(zone -> folded(zone.getId()).startsWith(begun)).forEach(zones::add);
        zones.addAll(fitting(begun, String::contains));
        ALL.stream().filter(zone -> folded(zone.getId()).contains(begun)).forEach(zones::add);
        return List.copyOf(zones);
    }

    private static List<ZoneId> fitting(String text, BiPredicate<String, String> fits) {
        return BY_CITY.entrySet().stream()
                .filter(city -> fits.test(city.getKey(), text))
                .flatMap(city -> city.getValue().stream())
                .sorted(Comparator.comparingInt(ALL::indexOf))
                .toList();
    }

    private static List<ZoneId> all() {
        Set<ZoneId> replaced = Set.copyOf(zones("replaced"));
        Stream<ZoneId> others = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> REGIONS.contains(id.split("/", 2)[0]) && id.contains("/"))
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> !replaced.contains(zone));
        return Stream.concat(WELL_KNOWN.stream(), others).distinct().toList();
    }

    private static Map<String, List<ZoneId>> byCity() {
        Map<String, List<ZoneId>> cities = new HashMap<>();
        for (String name : NAMES.stringPropertyNames()) {
            if (name.startsWith("city.")) {
                cities.put(name.substring("city.".length()), zones(name));
            }
        }
        ALL.forEach(zone -> cities.merge(city(zone), List.of(zone), Places::both));
        return Map.copyOf(cities);
    }

    private static List<ZoneId> both(List<ZoneId> some, List<ZoneId> others) {
        return Stream.of(some, others).flatMap(List::stream).distinct().toList();
    }

    private static String city(ZoneId zone) {
        String name = folded(zone.getId());
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", "_").toLowerCase(Locale.ROOT);
    }

    private static List<ZoneId> zones(String name) {
        return Stream.of(NAMES.getProperty(name, "").split("\\s+"))
                .map(id -> BY_NAME.get(folded(id)))
                .filter(Objects::nonNull) // not every Java knows every zone
                .toList();
    }

    private static Properties names() {
        Properties names = new Properties();
        try (InputStream file = Objects.requireNonNull(Places.class.getResourceAsStream("places.properties"))) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
