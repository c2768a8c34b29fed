package dev.cairn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageFilesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());

    @AfterAll
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, GZIP;q=0.5"})
    void aFileIsPackedForWhoeverTakesIt(String accepted) throws Exception {
        HttpResponse<byte[]> packed = get("/", "Accept-Encoding", accepted);

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(content.readAllBytes()).isEqualTo(plain("/").body());
        }
        assertThat(packed.body()).hasSizeLessThan(plain("/").body().length);
    }

    @Test
    void noOtherPageFramesThisOne() throws Exception {
        assertThat(plain("/").headers().firstValue("Content-Security-Policy")).hasValue("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "deflate, gzip; q=0.0", "xgzip"})
    void itIsSentAsItIsToWhoeverDoesNot(String accepted) throws Exception {
        HttpResponse<byte[]> answer = get("/", "Accept-Encoding", accepted);

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("<!doctype html>");
    }

    @Test
    void whatABrowserHasIsNotSentAgain() throws Exception {
        String tag = plain("/app.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = get("/app.js", "If-None-Match", tag);
        HttpResponse<byte[]> other = get("/app.js", "If-None-Match", "W/\"0-0\"");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    private HttpResponse<byte[]> plain(String path) throws IOException, InterruptedException {
        return get(path, "Accept", "*/*");
    }

    private HttpResponse<byte[]> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                        .header(header, value)
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
