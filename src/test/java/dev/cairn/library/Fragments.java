package dev.cairn.library;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The smallest pieces of which roadmaps are made in any dialect, and some that nobody means to write. A file made of them
 * is a row of numbers, one byte each, which a fuzzer can take apart and join as it likes.
 */
final class Fragments {
    static final List<String> ALL = List.of(
            // lines and blanks
            "\n",
            "\n\n",
            " ",
            "  ",
            "    ",
            "\t",
            "\r\n",
            "\r",
            "\u00A0",
            "\u3000",
            // signs at the beginning of a line
            "# ",
            "## ",
            "### ",
            "#### ",
            "###### ",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "2) ",
            "10. ",
            "- [ ] ",
            "- [x] ",
            "- [-] ",
            "> ",
            "> [!TIP] ",
            ":::note\n",
            ":::",
            "---\n",
            "===\n",
            "+++\n",
            "***\n",
            "```\n",
            "```mermaid\n",
            "~~~",
            "├── ",
            "• ",
            "1️⃣ ",
            "Ⅳ. ",
            "IV. ",
            "✅ ",
            // signs within a line
            "**",
            "*",
            "_",
            "`",
            "~~",
            ": ",
            ":",
            "：",
            ", ",
            " - ",
            " – ",
            " | ",
            "|",
            "|---|:-:|\n",
            "| Topic | Resource | Time |\n",
            "| 第1周 | 内容 |\n",
            "\\",
            "(",
            ")",
            "（",
            "）",
            "[",
            "]",
            "[[",
            "]]",
            "![",
            "](",
            "](#a)",
            "[a](https://a.example/b)",
            "[a][b]",
            "[b]: https://b.example\n",
            "[[Note|Notes]]",
            "<https://c.example>",
            "https://d.example/e(f)",
            "javascript:alert(1)",
            "@everyone",
            "&amp;",
            "&#128218;",
            "&#x110000;",
            // HTML and what comes of MDX, Hugo and Jekyll
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<br>",
            "<b>",
            "</b>",
            "<h2>",
            "</h2>",
            "<p align=\"center\">",
            "<details>\n",
            "<summary>",
            "</summary>\n",
            "</details>\n",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<th>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>\n",
            "<td rowspan=\"3\" colspan=99999>",
            "<a href='https://g.example'>",
            "</a>",
            "<input type=\"checkbox\" checked>",
            "<img src=\"",
            "Vec<u8>",
            "import A from 'b'\n",
            "export const a = {\n",
            "{/* a */}",
            "<Tabs>",
            "{{< hint >}}",
            "{% raw %}",
            "{#topic-id}",
            "{#",
            "{ .class key=\"value\" }",
            // front matter
            "id: ",
            "title: ",
            "aliases: ",
            "order: ",
            "tags: ",
            "description: >\n  ",
            "prerequisites:\n  - ",
            "title = \"",
            "[taxonomies]\n",
            "{\"title\": ",
            "{",
            "}",
            "\"",
            "'",
            "&a [*a, *a]",
            "!!java.io.File ",
            "2024-01-01",
            "1e999",
            "true",
            "null",
            // headings that number
            "Phase 1: ",
            "Phase 2 - ",
            "Phase 0",
            "Phase ",
            "Step 3. ",
            "Week -1: ",
            "Weeks 1-2",
            "Month 1 - Month 3: ",
            "Day ",
            "Level 2",
            "Beginner",
            "Part A: ",
            "1.2 ",
            "第一阶段：",
            "第",
            "三",
            "十",
            "周",
            "1주차 ",
            "단계",
            "ステップ1 ",
            "Этап 2. ",
            "Fase 3: ",
            "Módulo 1",
            "Étape 1 : ",
            "Aşama 1: ",
            "Woche 2: ",
            "المرحلة الأولى: ",
            "चरण 1: ",
            "Giai đoạn 1: ",
            "Tahap 2: ",
            "٣",
            "99999999999999999999",
            // times
            "(4-6 weeks)",
            "2 months",
            "~3 hours/day",
            "（3-6个月）",
            "(2-4 недели)",
            "Ongoing",
            "Duration: ",
            "January 1-7, 2025",
            // labels
            "Topics:",
            "Core Topics",
            "Resources",
            "**Resources:**",
            "Books and courses",
            "Projects",
            "Practice:",
            "Goal: ",
            "Tips",
            "Prerequisites: ",
            "Table of Contents",
            "Overview",
            "Summary",
            "Progress",
            "Community",
            "License",
            "How Long Will It Take?",
            "Recommended path",
            "学习内容",
            "资源：",
            "推荐书籍",
            "학습 내용",
            "프로젝트",
            "学習内容",
            "Ресурсы",
            "Recursos",
            "Proyectos",
            "Livros",
            "Voraussetzungen",
            "المصادر",
            "संसाधन",
            "Kaynaklar",
            "and",
            "の",
            "책과 강의",
            // words
            "Linear algebra",
            "C++",
            "Vectors, matrices and tensors. They are everywhere, says everybody who has used one.",
            "Kaggle",
            "YouTube",
            "📚 ",
            "🎥",
            "👩‍👩‍👧‍👦",
            "\uFE0F",
            "a",
            "A",
            "1",
            "0",
            ".",
            "!",
            "?",
            "İ",
            "ß",
            "ﬁ",
            "e\u0301",
            "\u0301\u0327\u0316",
            "\u200B",
            "\u200F",
            "\u202E",
            "\uFEFF",
            "\u2028",
            "\0",
            "\u001B",
            "\uFFFD",
            "\uD83D\uDCDA",
            "‚úÖ",
            "â€™",
            "Â²",
            "ðŸš€",
            "рџ“љ");

    private static final List<String> BYTES = ALL.stream()
            .map(fragment -> new String(fragment.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .toList();

    private static final String ANY_WORD = "Kaggle";

    /** The number behind this one stands for a byte of its own. */
    private static final int AS_IT_IS = 255;

    private Fragments() {}

    /** The file that the numbers mean. */
    static byte[] joined(byte[] numbers) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int at = 0; at < numbers.length; at++) {
            int number = Byte.toUnsignedInt(numbers[at]);
            if (number == AS_IT_IS && at + 1 < numbers.length) {
                file.write(numbers[++at]);
            } else {
                file.writeBytes(ALL.get(number % ALL.size()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    /** The numbers of a file in the shape of this one; other words than those above become one of them. */
    static byte[] shapeOf(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1); // a character for each byte
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        boolean inWord = false;
        for (int at = 0; at < text.length(); ) {
            int longest = longest(text, at);
            boolean isLetter = longest < 0 || (BYTES.get(longest).length() == 1 && Character.isLetter(text.charAt(at)));
            if (!isLetter) {
                numbers.write(longest);
            } else if (!inWord) {
                numbers.write(ALL.indexOf(ANY_WORD));
            }
            inWord = isLetter;
            at += isLetter ? 1 : BYTES.get(longest).length();
        }
        return numbers.toByteArray();
    }

    private static int longest(String text, int at) {
        return IntStream.range(0, BYTES.size())
                .filter(number -> text.startsWith(BYTES.get(number), at))
                .boxed()
                .max(Comparator.comparingInt(number -> BYTES.get(number).length()))
                .orElse(-1);
    }

    /** As libFuzzer reads a dictionary. */
    static String dictionary() {
        return ALL.stream().map(Fragments::quoted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String fragment) {
        StringBuilder quoted = new StringBuilder("\"");
        for (byte each : fragment.getBytes(StandardCharsets.UTF_8)) {
            quoted.append(String.format("\\x%02x", each));
        }
        return quoted.append('"').toString();
    }
}
