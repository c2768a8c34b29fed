package dev.cairn.discord;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks a Discord-compatible server where its gateway is; JDA itself only knows Discord's. */
final class GatewayAddress {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private GatewayAddress() {}

    /**
     * The address that the server's /gateway/bot names.
     *
     * @throws DiscordRefused if the token or the address is no good
     */
    static String of(URI api, String token, OkHttpClient client) throws IOException {
        Request request = new Request.Builder()
                .url(api + "/gateway/bot")
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (https://github.com/discord-jda/JDA, cairn)")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() == 401) {
                throw Connection.tokenRejected();
            }
            if (!response.isSuccessful()) {
                throw new IOException(api + "/gateway/bot answered " + response.code());
            }
            return checked(DataObject.fromJson(response.body().byteStream()).getString("url"));
        } catch (ParsingException | IllegalArgumentException e) {
            throw new DiscordRefused(api + "/gateway/bot does not answer as Discord does. Check DISCORD_API_URL.");
        }
    }

    /** Unencrypted traffic carries the token, so it must not leave the machine. */
    private static String checked(String url) {
        URI gateway = URI.create(url);
        boolean secret = "wss".equals(gateway.getScheme());
        boolean local = "ws".equals(gateway.getScheme()) && LOOPBACK.contains(String.valueOf(gateway.getHost()));
        if (!secret && !local) {
            throw new DiscordRefused(
                    "The gateway address " + url + " is neither wss:// nor ws:// on this machine; it was not used.");
        }
        return url;
    }
}
