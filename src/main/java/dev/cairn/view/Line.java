package dev.cairn.view;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list.
 *
 * @param heading whether the lines below belong to it, so that it must not end a page
 * @param option what stands for it in the menu below the list; null for a line that cannot be picked
 */
public record Line(String text, boolean heading, @Nullable SelectOption option) {

    public static Line heading(String text) {
        return new Line("### " + text, true, null);
    }

    /** A heading below another one. */
    public static Line subheading(String text) {
        return new Line("**" + text + "**", true, null);
    }

    public static Line plain(String text) {
        return new Line(text, false, null);
    }

    public static Line pickable(String text, SelectOption option) {
        return new Line(text, false, option);
    }

    /** Breaks lines into pages of a panel's room and a menu's worth of options; a single longer line has a page alone. */
    public static List<List<Line>> pages(List<Line> lines) {
        return pages(lines, Integer.MAX_VALUE);
    }

    /** The same with so many lines a page at most. */
    public static List<List<Line>> pages(List<Line> lines, int most) {
        List<List<Line>> pages = new ArrayList<>();
        List<Line> page = new ArrayList<>();
        for (Line line : lines) {
            page.add(line);
            if (page.size() > most || !fits(page)) {
                page.remove(page.size() - 1);
                List<Line> next = new ArrayList<>(trailingHeadings(page));
                page.subList(page.size() - next.size(), page.size()).clear();
                pages.add(page);
                next.add(line);
                page = next;
            }
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private static boolean fits(List<Line> page) {
        return page.size() == 1
                || (page.stream().mapToInt(line -> line.text().length() + 1).sum() <= Panel.ROOM
                        && page.stream().filter(line -> line.option() != null).count()
                                <= SelectMenu.OPTIONS_MAX_AMOUNT);
    }

    private static List<Line> trailingHeadings(List<Line> page) {
        int from = page.size();
        while (from > 1 && page.get(from - 1).heading()) {
            from--;
        }
        return page.subList(from, page.size());
    }

    public static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** What these lines put into a menu. */
    public static List<SelectOption> options(List<Line> lines) {
        List<SelectOption> options = new ArrayList<>();
        for (Line line : lines) {
            if (line.option() != null) {
                options.add(line.option());
            }
        }
        return options;
    }
}
