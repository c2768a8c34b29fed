package dev.cairn;

import dev.cairn.discord.Account;
import dev.cairn.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator can set, checked.
 *
 * @param account as whom to connect; empty for the sandbox
 * @param database the file that is used, which for the sandbox is its own
 * @param host where the sandbox listens
 * @param port of the sandbox's page; 0 for any free one
 * @param zone in which wall-clock times are meant where neither member nor server has one
 * @param contact where members report problems; may be blank
 * @param heartbeat a file whose age tells whether the bot is well; empty for none
 */
record Settings(
        Optional<Account> account,
        Path database,
        Path roadmaps,
        InetAddress host,
        int port,
        ZoneId zone,
        String contact,
        Optional<Path> heartbeat) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Puts the settings together.
     *
     * @param file the settings file; it need not exist
     * @throws Refused naming the setting that is unknown or cannot be used
     */
    static Settings read(Path file, Map<String, String> environment) {
        SettingsSource source = SettingsSource.read(file, environment);
        Optional<Account> account = account(source);
        Path database = path(source, "database").orElse(Path.of("data", "cairn.db"));
        return new Settings(
                account,
                account.isPresent() ? database : database.resolveSibling("sandbox.db"),
                path(source, "roadmaps").orElse(Path.of("roadmaps")),
                source.find("host").map(Settings::host).orElseGet(InetAddress::getLoopbackAddress),
                source.find("port").map(Settings::port).orElse(8080),
                source.find("zone").map(Settings::zone).orElse(ZoneId.of("UTC")),
                source.find("contact").map(SettingsSource.Setting::value).orElse(""),
                path(source, "heartbeat"));
    }

    private static Optional<Account> account(SettingsSource source) {
        Optional<String> token = token(source);
        Optional<SettingsSource.Setting> api = source.find("api-url");
        Optional<Boolean> sandbox = source.find("sandbox").map(Settings::yesOrNo);
        if (sandbox.orElse(token.isEmpty() && api.isEmpty())) {
            return Optional.empty();
        }
        if (token.isEmpty()) {
            throw new Refused("There is no token: set DISCORD_TOKEN or DISCORD_TOKEN_FILE, or CAIRN_SANDBOX=true to try"
                    + " the sandbox, which needs none.");
        }
        return Optional.of(new Account(token.get(), api.map(Settings::api)));
    }

    private static Optional<String> token(SettingsSource source) {
        Optional<String> token = source.token();
        return token.isPresent() ? token : source.find("token-file").map(Settings::readToken);
    }

    private static String readToken(SettingsSource.Setting setting) {
        try {
            String token = Files.readString(Path.of(setting.value())).strip();
            if (token.isEmpty()) {
                throw new Refused("The token file " + setting.value() + " (" + setting.name() + ") is empty.");
            }
            return SettingsSource.wholeToken("The token file " + setting.value() + " (" + setting.name() + ")", token);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("The token file " + setting.value() + " (" + setting.name() + ") cannot be read.");
        }
    }

    private static URI api(SettingsSource.Setting setting) {
        URI uri = uri(setting);
        boolean secret = "https".equals(uri.getScheme()) && uri.getHost() != null;
        boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        if (!secret && !local) {
            throw setting.refused("an https address, or http on this machine, such as http://127.0.0.1:4000/api/v10");
        }
        return uri;
    }

    private static URI uri(SettingsSource.Setting setting) {
        try {
            return URI.create(setting.value().replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw setting.refused("an address, such as http://127.0.0.1:4000/api/v10");
        }
    }

    private static Optional<Path> path(SettingsSource source, String key) {
        return source.find(key).map(setting -> {
            try {
                return Path.of(setting.value());
            } catch (IllegalArgumentException e) {
                throw setting.refused("a path");
            }
        });
    }

    private static InetAddress host(SettingsSource.Setting setting) {
        return Sandbox.ipAddress(setting.value())
                .orElseThrow(() -> setting.refused(
                        "an IP address: 127.0.0.1 for this machine only, 0.0.0.0 for everybody who can reach it"));
    }

    private static int port(SettingsSource.Setting setting) {
        try {
            int port = Integer.parseInt(setting.value());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw setting.refused("a port number from 0 (any free one) to 65535");
        }
        throw setting.refused("a port number from 0 (any free one) to 65535");
    }

    private static ZoneId zone(SettingsSource.Setting setting) {
        try {
            return ZoneId.of(setting.value());
        } catch (DateTimeException e) {
            throw setting.refused("a time zone such as Europe/Berlin or UTC");
        }
    }

    private static boolean yesOrNo(SettingsSource.Setting setting) {
        return switch (setting.value()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw setting.refused("true or false");
        };
    }
}
