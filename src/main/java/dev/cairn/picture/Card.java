package dev.cairn.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A sheet to draw on. Everything is written in one font, cut where it would run out of its room. */
final class Card implements AutoCloseable {
    private static final int ROUND = 8;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final Lettering lettering;

    Card(int width, int height, Lettering lettering) {
        this.lettering = lettering;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        box(Palette.GROUND, 0, 0, width, height);
    }

    void box(Color colour, double x, double y, double width, double height) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void bar(Color colour, double x, double y, double width, double height) {
        pen.setColor(colour);
        pen.fill(new RoundRectangle2D.Double(x, y, width, height, ROUND, ROUND));
    }

    void ring(Color colour, double x, double y, double size) {
        pen.setColor(colour);
        pen.draw(new Ellipse2D.Double(x, y, size, size));
    }

    void disc(Color colour, double x, double y, double size) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(x, y, size, size));
    }

    void line(Color colour, double x, double y, double toX, double toY) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(3));
        pen.draw(new Line2D.Double(x, y, toX, toY));
    }

    /** Words that begin at x and have that much room. */
    void text(String words, Color colour, float size, double x, double baseline, double room) {
        write(fitting(words, size, room), colour, size, x, baseline);
    }

    /** Words that end at x. */
    void textEndingAt(String words, Color colour, float size, double x, double baseline) {
        String drawn = lettering.drawable(words);
        write(drawn, colour, size, x - metrics(size).stringWidth(drawn), baseline);
    }

    private void write(String drawn, Color colour, float size, double x, double baseline) {
        Font font = lettering.sized(size);
        pen.setFont(font);
        pen.setColor(colour);
        pen.drawString(drawn, (float) x, (float) baseline);
    }

    private FontMetrics metrics(float size) {
        return pen.getFontMetrics(lettering.sized(size));
    }

    private String fitting(String words, float size, double room) {
        String drawn = lettering.drawable(words);
        FontMetrics metrics = metrics(size);
        if (metrics.stringWidth(drawn) <= room) {
            return drawn;
        }
        int end = Math.min(drawn.length(), 200);
        while (end > 0 && metrics.stringWidth(drawn.substring(0, end) + "…") > room) {
            end = drawn.offsetByCodePoints(end, -1);
        }
        return drawn.substring(0, end).stripTrailing() + "…";
    }

    /** As PNG, without a file in between. */
    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("nobody writes PNG here");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
