package dev.cairn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cairn.roadmap.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings as they are written: in the file, and in the environment, which wins. */
final class SettingsSource {
    private static final String TOKEN = "DISCORD_TOKEN";
    private static final String OWN = "CAIRN_";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");

    /** What the file calls a setting, and what the environment does. */
    private static final Map<String, String> VARIABLES = new TreeMap<>(Map.of(
            "token-file", "DISCORD_TOKEN_FILE",
            "api-url", "DISCORD_API_URL",
            "database", "CAIRN_DATABASE",
            "roadmaps", "CAIRN_ROADMAPS",
            "host", "CAIRN_HOST",
            "port", "CAIRN_PORT",
            "zone", "CAIRN_ZONE",
            "sandbox", "CAIRN_SANDBOX",
            "contact", "CAIRN_CONTACT",
            "heartbeat", "CAIRN_HEARTBEAT"));

    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Map<String, String> environment;

    private SettingsSource(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * One setting as it was found.
     *
     * @param name what the operator called it, where they wrote it
     */
    record Setting(String name, String value) {
        Refused refused(String accepted) {
            return new Refused(name + " is \"" + value + "\"; it takes " + accepted + ".");
        }
    }

    static SettingsSource read(Path file, Map<String, String> environment) {
        SettingsSource source = new SettingsSource(environment);
        source.readFile(file);
        source.readEnvironment();
        return source;
    }

    Optional<Setting> find(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** The token is taken from the environment only, so that it does not end up in a file that is passed around. */
    Optional<String> token() {
        return Optional.ofNullable(environment.get(TOKEN))
                .map(token -> notEmpty(TOKEN, token))
                .map(token -> wholeToken(TOKEN, token));
    }

    /** The token itself, unless it cannot be one; it is not repeated, because it may be one but for a slip. */
    static String wholeToken(String where, String token) {
        if (!VISIBLE_ASCII.matcher(token).matches()) {
            throw new Refused(where + " holds a blank or a character that no token has: copy the token again, alone.");
        }
        return token;
    }

    private void readFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        JsonNode tree = parse(file);
        if (tree.isMissingNode() || tree.isNull()) {
            return;
        }
        if (!tree.isObject()) {
            throw new Refused(file + " holds no settings: write one \"key: value\" on each line.");
        }
        tree.properties().forEach(field -> {
            known(field.getKey(), List.copyOf(VARIABLES.keySet()), file.toString());
            if (!field.getValue().isValueNode()) {
                throw new Refused(file + ": " + field.getKey() + " takes one value, not several.");
            }
            if (!field.getValue().isNull()) {
                put(
                        field.getKey(),
                        file + ": " + field.getKey(),
                        field.getValue().asText());
            }
        });
    }

    private static JsonNode parse(Path file) {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new Refused(file + ":" + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr() + " is not YAML: write one \"key: value\" on each line.");
        } catch (IOException e) {
            throw new Refused(file + " cannot be read: " + e.getMessage());
        }
    }

    private void readEnvironment() {
        environment.keySet().stream()
                .filter(name -> name.startsWith(OWN))
                .forEach(name -> known(
                        name,
                        VARIABLES.values().stream()
                                .filter(each -> each.startsWith(OWN))
                                .toList(),
                        "the environment"));
        refuseMisspelt();
        VARIABLES.forEach((key, variable) -> {
            String value = environment.get(variable);
            if (value != null) {
                put(key, variable, value);
            }
        });
    }

    /** Others may have variables that begin with DISCORD_, but hardly one that is a slip away from ours. */
    private void refuseMisspelt() {
        List<String> names = Stream.concat(Stream.of(TOKEN), VARIABLES.values().stream())
                .filter(name -> !name.startsWith(OWN))
                .toList();
        for (String name : environment.keySet()) {
            if (name.startsWith("DISCORD_") && !names.contains(name)) {
                Names.of(names, Stream::of).find(name).found().stream()
                        .findFirst()
                        .ifPresent(near -> {
                            throw new Refused(
                                    "Unknown setting " + name + " in the environment. Did you mean " + near + "?");
                        });
            }
        }
    }

    private void put(String key, String name, String value) {
        settings.put(key, new Setting(name, notEmpty(name, value)));
    }

    private static String notEmpty(String name, String value) {
        if (value.isBlank()) {
            throw new Refused(name + " is set but empty. Give it a value, or leave it out.");
        }
        return value.strip();
    }

    private static void known(String name, List<String> names, String where) {
        if (!names.contains(name)) {
            String nearest = Names.of(names, Stream::of).suggest(name, 1).stream()
                    .findFirst()
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("There are: " + String.join(", ", names) + ".");
            throw new Refused("Unknown setting " + name + " in " + where + ". " + nearest);
        }
    }
}
