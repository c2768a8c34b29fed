package dev.cairn.view;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * One page of a list that is too long for a panel.
 *
 * @param number counted from 0
 * @param count how many pages there are, 1 at least
 */
public record Page<T>(List<T> items, int number, int count) {

    /** The page of that number with so many items a page; a number past the end gives the last page. */
    public static <T> Page<T> of(List<T> all, int size, int number) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return among(pages, number);
    }

    /** The page of that number among these; a number past the end gives the last page. */
    public static <T> Page<T> among(List<List<T>> pages, int number) {
        if (pages.isEmpty()) {
            return new Page<>(List.of(), 0, 1);
        }
        int clamped = Math.clamp(number, 0, pages.size() - 1);
        return new Page<>(List.copyOf(pages.get(clamped)), clamped, pages.size());
    }

    public boolean isOnly() {
        return count == 1;
    }

    public boolean isFirst() {
        return number == 0;
    }

    /** Makes a button of a page's number and a label. */
    @FunctionalInterface
    public interface Turning {
        Button to(int page, String label);
    }

    /** The buttons to the pages before and behind this one; none where there is none. */
    public List<Button> turns(Turning turning) {
        List<Button> buttons = new ArrayList<>();
        if (number > 0) {
            buttons.add(turning.to(number - 1, "Previous page"));
        }
        if (number < count - 1) {
            buttons.add(turning.to(number + 1, "Next page"));
        }
        return buttons;
    }

    /** "page 2 of 5": in words, for those who cannot see which button is disabled. */
    public String words() {
        return "page " + (number + 1) + " of " + count;
    }
}
