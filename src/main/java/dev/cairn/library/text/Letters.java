package dev.cairn.library.text;

/** Makes letters, digits and signs the same that people write for one another, so that words can be compared. */
public final class Letters {
    /** Letters that are written for one another, and signs: the first of each group stands for the others. */
    private static final String[] GROUPS = {
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ",
        "cçćĉċč",
        "dďđ",
        "eèéêëēĕėęěẹẻẽếềểễệ",
        "gĝğġģ",
        "hĥħ",
        "iìíîïĩīĭįıǐịỉ",
        "jĵ",
        "kķ",
        "lĺļľł",
        "nñńņň",
        "oòóôõöøōŏőǒơọỏốồổỗộớờởỡợ",
        "rŕŗř",
        "sśŝşšș",
        "tţťŧț",
        "uùúûüũūŭůűųǔưụủứừửữự",
        "wŵ",
        "yýÿŷỳỵỷỹ",
        "zźżž",
        "еёѐ",
        "ийѝ",
        "іїӏ",
        "гґѓ",
        "кќ",
        "уў",
        "اأإآٱ",
        "وؤ",
        "يئىی",
        "هةھ",
        "كک",
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
        "~\u301C\u223C",
        " \u00A0\u3000",
        ".。｡",
        "[【",
        "]】",
        "\u00B7\u30FB"
    };

    private static final char FULL_WIDTH = '\uFF01';
    private static final char FULL_WIDTH_END = '\uFF5E';

    /** The first of the group that a letter is in; 0 for all others. */
    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    static {
        for (String group : GROUPS) {
            for (int at = 1; at < group.length(); at++) {
                TABLE[group.charAt(at)] = group.charAt(0);
            }
        }
    }

    private Letters() {}

    /** The text in small letters without accents, with plain digits and signs; place for place as long as before. */
    public static String alike(String text) {
        StringBuilder alike = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            alike.append(alike(text.charAt(at)));
        }
        return alike.toString();
    }

    /** The words of a text, alike, with one blank between them and no punctuation. */
    public static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean apart = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = alike(text.charAt(at));
            if (isNothing(letter)) {
                continue;
            }
            boolean isSign = (letter == '+' || letter == '#') && !apart && !words.isEmpty();
            boolean kept = isSign || isPartOfAWord(letter);
            if (kept && apart && !words.isEmpty()) {
                words.append(' ');
            }
            if (kept) {
                words.append(letter);
            }
            apart = !kept;
        }
        return words.toString();
    }

    /** Apostrophes do not part a word, and neither does what nobody sees. */
    private static boolean isNothing(char letter) {
        return letter == '\''
                || letter == '`'
                || letter == '\u2019'
                || letter == '\u02BC'
                || (letter >= '\uFE00' && letter <= '\uFE0F')
                || (letter > '~' && Character.getType(letter) == Character.FORMAT);
    }

    static boolean isPartOfAWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** Whether words of this letter's script stand without blanks between them. */
    public static boolean isUnspaced(char letter) {
        return (letter >= 0x3005 && letter <= 0x30FF) || (letter >= 0x3400 && letter <= 0x9FFF);
    }

    private static char alike(char letter) {
        if (letter <= '~') {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
        }
        if (letter >= FULL_WIDTH && letter <= FULL_WIDTH_END) {
            return alike((char) (letter - FULL_WIDTH + '!'));
        }
        char small = Character.toLowerCase(letter);
        int digit = Character.digit(letter, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        return TABLE[small] == 0 ? small : TABLE[small];
    }
}
