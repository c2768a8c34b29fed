package dev.cairn.browser;

/** What a visitor looks at the page on; sizes in CSS pixels. */
enum Screen {
    DESKTOP(1280, 800, 1),
    PHONE(390, 844, 1.5),
    /** The narrowest that the page promises to be usable on. */
    SMALL_PHONE(360, 640, 2);

    final int width;
    final int height;
    final double scale;

    Screen(int width, int height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }
}
