package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What wants to break out of its place in a message or a form stays there, as plain text. */
class HostileTest {
    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script><img src=x onerror=alert(2)><iframe srcdoc='<script>alert(3)</script>'></iframe>",
            "<b onmouseover=alert(4)>bold</b>\"><svg/onload=alert(5)>&lt;i&gt;<style>*{display:none}</style>",
            "[press me](javascript:alert(6)) <javascript:alert(7)> <data:text/html,<script>alert(8)</script>>",
            "annual\u202Efdp.exe \u2066\u2067\u200F\u2068 end",
            "Z" + "\u0301".repeat(10_000),
            "W".repeat(4_000));

    /** Elements that only foreign markup would have made, and addresses that are none of the web's. */
    private static final String INTRUDERS = """
            [...document.querySelectorAll('main *, dialog *')].filter((each) =>
                each.matches('script, iframe, object, embed, style, b, i, base, meta')
                || each.getAttributeNames().some((name) => name.startsWith('on') || name === 'srcdoc')
                || (each.matches('img') && new URL(each.src).origin !== location.origin)
                || (each.matches('a') && !/^(https?:|$)/.test(each.href))).map((each) => each.outerHTML)""";

    @RegisterExtension
    private static final Hall HALL = new Hall();

    @Test
    void textsOfMessagesStayWhereTheyAre() {
        Visitor mira = HALL.invites("mira").on(Screen.SMALL_PHONE);
        List<ObjectNode> messages =
                TEXTS.stream().flatMap(HostileTest::messages).toList();
        mira.isAnswered("/sandbox/messages", Told.messages(messages))
                .arrives(HALL.address(), "general")
                .hasMessages(messages.size());
        for (int at = 0; at < messages.size(); at++) {
            assertThat(mira.drawing("#timeline .message", at).text())
                    .contains(messages.get(at).findValuesAsText("content"));
        }
        assertThat(mira.finds(INTRUDERS)).isEmpty();
        mira.fitsItsScreen();
    }

    @Test
    void textsOfFormsStayWhereTheyAre() {
        Visitor jonas = HALL.invites("jonas").on(Screen.SMALL_PHONE);
        jonas.isAnswered("/sandbox/type", Told.form(form()))
                .arrives(HALL.address(), "general")
                .types("/done")
                .sees("This form will be submitted to Cairn.");
        assertThat(jonas.drawing("dialog.dialog", 0).text()).contains(TEXTS);
        assertThat(jonas.finds(INTRUDERS)).isEmpty();
        jonas.fitsItsScreen();
    }

    /** With the text in every place that takes one, its author's name among them. */
    private static Stream<ObjectNode> messages(String text) {
        return Told.read("kitchen-sink-messages.json")
                .valueStream()
                .map(ObjectNode.class::cast)
                .map(message -> {
                    message.putObject("author").put("id", "1").put("username", "Nobody");
                    return Parts.filled(message, text);
                });
    }

    /** One with all fields for each of the texts. */
    private static JsonNode form() {
        ObjectNode form = Parts.filled((ObjectNode) Told.read("kitchen-sink-form.json"), TEXTS.getLast());
        ArrayNode components = form.withArray("components");
        for (String text : TEXTS) {
            ObjectNode another = Parts.filled((ObjectNode) Told.read("kitchen-sink-form.json"), text);
            another.path("components").forEach(components::add);
        }
        return form;
    }
}
