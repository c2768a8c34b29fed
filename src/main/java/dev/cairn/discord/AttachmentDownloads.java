package dev.cairn.discord;

import dev.cairn.chat.Attachment;
import dev.cairn.chat.Downloads;
import dev.cairn.chat.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches attachments from where Discord keeps them and from nowhere else, whatever address it is given: no other host, no
 * redirect, no more bytes and no more time than allowed.
 */
public final class AttachmentDownloads implements Downloads {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentDownloads.class);
    private static final Set<String> DISCORDS = Set.of("https://cdn.discordapp.com", "https://media.discordapp.net");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<String> origins;
    private final Duration patience;

    AttachmentDownloads(Set<String> origins, Duration patience) {
        this.origins = origins;
        this.patience = patience;
    }

    /** From Discord's own hosts; for a bot that is connected to a server on this machine, from that one. */
    public static AttachmentDownloads of(Account account) {
        Set<String> origins = account.api()
                .filter(api -> "http".equals(api.getScheme())) // only this machine's may be so
                .flatMap(AttachmentDownloads::origin)
                .map(Set::of)
                .orElse(DISCORDS);
        return new AttachmentDownloads(origins, PATIENCE);
    }

    @Override
    public byte[] fetch(Attachment attachment, int most) {
        URI address = checked(attachment.address());
        HttpResponse<byte[]> response = response(address, most);
        if (response.statusCode() != 200) {
            LOG.warn("{} answered {} to a request for an attachment", address.getHost(), response.statusCode());
            throw unavailable();
        }
        if (response.body().length > most) {
            throw new Refusal("The file is too large: " + (most >> 10) + " KiB is the most.");
        }
        return response.body();
    }

    private URI checked(String address) {
        try {
            URI uri = new URI(address);
            if (origin(uri).filter(origins::contains).isPresent()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            LOG.debug("an attachment without an address", e);
        }
        LOG.warn("an attachment that does not lie with Discord was not fetched");
        throw new Refusal(
                "The file does not lie with Discord, so it was not fetched. Attach it to the command itself.");
    }

    /** Scheme, host and port; empty for an address that has none, or that hides its host behind a name and password. */
    private static Optional<String> origin(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return Optional.of((uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + port);
    }

    /** A client of its own, because this is rare and a client that waits keeps threads. */
    private HttpResponse<byte[]> response(URI address, int most) {
        HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request, head -> new FirstBytes(most + 1));
        try {
            return response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refusal("Discord took too long to hand the file out. Try again in a minute.");
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching an attachment", e);
        } finally {
            client.shutdownNow();
        }
    }

    private static RuntimeException failed(ExecutionException e) {
        if (e.getCause() instanceof IOException cause) {
            LOG.warn("an attachment could not be fetched: {}", cause.toString());
            return unavailable();
        }
        return new IllegalStateException(e.getCause());
    }

    private static Refusal unavailable() {
        return new Refusal("Discord did not hand the file out. Try again in a minute.");
    }
}
