package dev.cairn.sandbox;

import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.sandbox.wire.Upload;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that members send, and how they are served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FileTest {
    private static final int LARGEST = 10 << 20;

    private final Sandbox sandbox = Sandbox.open(0, InstantSource.system());
    private final Script mira = new Script(sandbox, "mira");
    private final RawBot bot = RawBot.online(sandbox);

    @AfterAll
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void aMessageMayBeAFileAlone() {
        JsonNode message =
                mira.types("", file("notes.md", "# Notes")).path("messages").get(0);

        JsonNode attachment = message.path("attachments").get(0);
        assertThat(message.path("content").asText()).isEmpty();
        assertThat(attachment.path("filename").asText()).isEqualTo("notes.md");
        assertThat(attachment.path("size").asInt()).isEqualTo(7);
        assertThat(mira.messagesIn("general")).contains(message);
    }

    @Test
    void thePageSeesAPathAndTheBotAWholeAddress() {
        JsonNode message =
                mira.types("Look", file("notes.md", "# Notes")).path("messages").get(0);
        JsonNode forBot = bot.rest(
                        "GET",
                        "/channels/" + message.path("channel_id").asText() + "/messages/"
                                + message.path("id").asText())
                .body();

        String path = url(message);
        assertThat(path).startsWith("/attachments/").endsWith("/notes.md");
        assertThat(url(forBot)).isEqualTo(sandbox.address() + path);
        assertThat(fetch(path).body()).isEqualTo("# Notes");
    }

    @Test
    void nothingSentRunsOnThePage() {
        HttpResponse<String> page = sent("page.html");
        HttpResponse<String> drawing = sent("drawing.svg");
        HttpResponse<String> picture = sent("picture.png");

        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Disposition")).isEqualTo("attachment");
        assertThat(header(drawing, "Content-Disposition")).isEqualTo("attachment");
        assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(header(picture, "Content-Disposition")).isEqualTo("inline");
        assertThat(page.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly("sandbox");
    }

    @Test
    void namesThatAnAddressCannotHoldDoNoHarm() {
        JsonNode message =
                mira.types("", file("../a b?<\u202E>.md", "x")).path("messages").get(0);

        assertThat(url(message)).matches("/attachments/\\d+/\\d+/[\\w.-]+");
        assertThat(fetch(url(message)).body()).isEqualTo("x");
    }

    @Test
    void aFileHasTenMegabytes() {
        assertThat(mira.types("", sized("notes.pdf", LARGEST)).path("outcome").asText())
                .isEqualTo("posted");
        assertThat(mira.types("", sized("notes.pdf", LARGEST + 1)).path("error").asText())
                .isEqualTo("Your files are too powerful. notes.pdf has 10.1 MB; the most is 10 MB.");
    }

    @Test
    void aRequestHasTwentyFiveMegabytes() {
        assertThat(mira.types("", sized("a", LARGEST), sized("b", LARGEST), sized("c", (5 << 20) - 1000))
                        .path("outcome")
                        .asText())
                .isEqualTo("posted");
        assertThat(mira.types("", sized("a", LARGEST), sized("b", LARGEST), sized("c", 5 << 20))
                        .path("error")
                        .asText())
                .isEqualTo("Your files are too powerful. The request has 25.1 MB; the most is 25 MB.");
    }

    @Test
    void aRequestThatDoesNotSayItsSizeHasNoMore() {
        byte[] body = new byte[27 << 20];
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, body, 0, head.length);

        HttpResponse<String> refused = mira.send(HttpRequest.newBuilder(mira.uri("/sandbox/type"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo("{\"error\":\"The request cannot be read: it breaks off, or has more than 25 MB.\"}");
    }

    @Test
    void tenFilesCanBeSentAtOnceAllOfDifferentNames() {
        assertThat(mira.types("", several(10)).path("messages").get(0).path("attachments"))
                .hasSize(10);
        assertThat(mira.types("", several(11)).path("error").asText())
                .isEqualTo("At most 10 files can be sent at once, not 11.");
        assertThat(mira.types("", file("a.md", "x"), file("a.md", "y"))
                        .path("error")
                        .asText())
                .isEqualTo("Two files are called \"a.md\".");
    }

    private HttpResponse<String> sent(String name) {
        return fetch(url(mira.types("", file(name, "<script>alert(1)</script>"))
                .path("messages")
                .get(0)));
    }

    private HttpResponse<String> fetch(String path) {
        return mira.send(
                HttpRequest.newBuilder(URI.create(sandbox.address() + path)).build());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private static String url(JsonNode message) {
        return message.path("attachments").get(0).path("url").asText();
    }

    private static Upload[] several(int count) {
        return IntStream.range(0, count).mapToObj(i -> file(i + ".md", "x")).toArray(Upload[]::new);
    }

    private static Upload sized(String name, int size) {
        return new Upload("files", name, new byte[size]);
    }

    private static Upload file(String name, String content) {
        return new Upload("files", name, content.getBytes(StandardCharsets.UTF_8));
    }
}
