package dev.cairn.picture;

import java.awt.Color;

/** The colours of all cards. Each text stands on one of the grounds and is read there by everybody (WCAG 2.2, 1.4.3). */
final class Palette {
    static final Color GROUND = new Color(0x1E1F22);
    /** Behind the reader's own row. */
    static final Color OWN = new Color(0x33383C);

    static final Color TEXT = new Color(0xF2F3F5);
    static final Color FAINT = new Color(0xB5BAC1);
    static final Color ACCENT = new Color(0x5CC9AA);
    static final Color TROUGH = new Color(0x4E5058);

    private Palette() {}

    /** How well one is seen on the other, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
