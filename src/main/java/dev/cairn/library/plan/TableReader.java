package dev.cairn.library.plan;

import dev.cairn.library.outline.Block;
import dev.cairn.library.outline.Block.Items;
import dev.cairn.library.outline.Block.Prose;
import dev.cairn.library.outline.Block.Row;
import dev.cairn.library.outline.Block.Table;
import dev.cairn.library.outline.Heading;
import dev.cairn.library.outline.Item;
import dev.cairn.library.outline.Item.Box;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.outline.RichText.Link;
import dev.cairn.library.outline.RichText.Span;
import dev.cairn.library.text.Place;
import dev.cairn.library.text.Plain;
import dev.cairn.library.words.HeadingTitle;
import dev.cairn.library.words.HeadingTitle.Mark;
import dev.cairn.library.words.Sense;
import dev.cairn.library.words.Sense.Role;
import dev.cairn.library.words.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the rows of a table as the entries of a list, by what its header calls the columns: one names the entry, and what
 * the others hold hangs below it.
 */
public final class TableReader {
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}]*");
    private static final Pattern DONE = Pattern.compile("(?i).*(?:[✅☑✔✓]|\\[x]|\\bdone\\b|\\bcompleted\\b).*");
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile("^(?:[-*+•▪]|\\d{1,2}[.)])\\s+");

    private enum Use {
        /** A week, a phase: what the entry is numbered by. */
        STAGE,
        /** A count of the rows. */
        NUMBER,
        STATUS,
        DURATION,
        TOPICS,
        RESOURCES,
        PROJECTS,
        OTHER
    }

    /** What announces a duration, whatever its column is called. */
    private static final String DURATION = "Duration";

    private final Table table;
    private final List<Use> uses;
    private final int main;
    private final int stage;

    private TableReader(Table table) {
        this.table = table;
        this.uses = IntStream.range(0, columns(table)).mapToObj(this::use).toList();
        this.stage = uses.indexOf(Use.STAGE);
        this.main = main();
    }

    private static int columns(Table table) {
        return Math.max(
                table.header().size(),
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    }

    private Use use(int column) {
        String header = column < table.header().size()
                ? Plain.title(table.header().get(column).line())
                : "";
        Optional<Role> role = Sense.of(header).map(Sense::role);
        if (isStage(header)) {
            return holdsDurations(column) ? Use.DURATION : Use.STAGE;
        }
        if (table.rows().stream()
                .allMatch(row -> NO_WORDS.matcher(row.cell(column).text()).matches())) {
            return role.filter(Role.META::equals).isPresent() ? Use.STATUS : Use.NUMBER;
        }
        return role.map(TableReader::use).orElse(Use.OTHER);
    }

    private boolean holdsDurations(int column) {
        return table.rows().stream()
                .map(row -> row.cell(column))
                .allMatch(cell -> !cell.isEmpty() && Times.isDuration(cell.line()));
    }

    private static Use use(Role role) {
        return switch (role) {
            case TOPICS -> Use.TOPICS;
            case RESOURCES -> Use.RESOURCES;
            case PROJECTS -> Use.PROJECTS;
            case DURATION -> Use.DURATION;
            case META -> Use.STATUS;
            default -> Use.OTHER;
        };
    }

    /** Whether a number behind it makes a column's name that of a phase: "Week". */
    private static boolean isStage(String header) {
        Mark mark = HeadingTitle.of(header + " 1").mark();
        return mark == Mark.WORD || mark == Mark.TIME;
    }

    /** The column of topics, else the first one of words. */
    private int main() {
        int topics = uses.indexOf(Use.TOPICS);
        if (topics >= 0) {
            return topics;
        }
        return Stream.of(Use.OTHER, Use.RESOURCES, Use.PROJECTS, Use.STAGE)
                .mapToInt(use -> use == Use.OTHER ? firstOfWords() : uses.indexOf(use))
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(0);
    }

    private int firstOfWords() {
        return IntStream.range(0, uses.size())
                .filter(column -> switch (uses.get(column)) {
                    case OTHER, RESOURCES, PROJECTS -> true;
                    default -> false;
                })
                .findFirst()
                .orElse(-1);
    }

    static boolean isTimetable(Table table) {
        TableReader reader = new TableReader(table);
        return table.rows().size() > 1 && reader.stage >= 0 && reader.main != reader.stage;
    }

    /**
     * Each row as the heading of a phase, for a table with a column that numbers them. Where that is left blank, the row
     * goes on with the phase above.
     */
    static List<Heading> headings(Table table, int level) {
        TableReader reader = new TableReader(table);
        List<Heading> headings = new ArrayList<>();
        for (Row row : table.rows()) {
            Heading heading = reader.heading(row, level);
            if (row.cell(reader.stage).isEmpty() && !headings.isEmpty()) {
                Heading above = headings.removeLast();
                headings.add(above.with(
                        Stream.concat(above.blocks().stream(), heading.blocks().stream())
                                .toList(),
                        List.of()));
            } else {
                headings.add(heading);
            }
        }
        return headings;
    }

    private Heading heading(Row row, int level) {
        List<Block> blocks = new ArrayList<>();
        int name = uses.get(main) == Use.TOPICS ? uses.indexOf(Use.OTHER) : main;
        RichText text = stage(row);
        if (name >= 0 && name < main) {
            text = RichText.join(Stream.of(text, row.cell(name)), ": ");
        }
        int within = IntStream.range(0, uses.size())
                .filter(column -> column != stage && uses.get(column) == Use.STAGE)
                .findFirst()
                .orElse(stage);
        RichText topic =
                within == stage ? row.cell(main) : RichText.join(Stream.of(row.cell(within), row.cell(main)), ": ");
        blocks.add(new Items(row.place(), false, entries(topic, row.place())));
        IntStream.range(0, uses.size())
                .filter(column ->
                        column != stage && column != within && column != main && (column != name || name > main))
                .forEach(column -> blocks.addAll(beside(row, column, /* inTopic= */ false)));
        return Heading.of(row.place(), level, text, null, blocks);
    }

    private RichText stage(Row row) {
        RichText cell = row.cell(stage);
        boolean isNumber = NO_WORDS.matcher(cell.text()).matches();
        return isNumber
                ? RichText.join(
                        Stream.of(RichText.plain(table.header().get(stage).line()), cell), " ")
                : cell;
    }

    public static Items items(Table table) {
        TableReader reader = new TableReader(table);
        return new Items(
                table.place(),
                false,
                table.rows().stream()
                        .map(reader::item)
                        .filter(item -> !item.text().isEmpty())
                        .toList());
    }

    /** Each row of a timetable as "when: what"; as any other table where no column says when. */
    static Items steps(Table table) {
        TableReader reader = new TableReader(table);
        int when = reader.uses.indexOf(Use.DURATION);
        return when < 0
                ? items(table)
                : new Items(
                        table.place(),
                        false,
                        table.rows().stream().map(row -> reader.step(row, when)).toList());
    }

    private Item step(Row row, int when) {
        Stream<RichText> what = IntStream.range(0, uses.size())
                .filter(column -> column != when)
                .mapToObj(column -> column == stage ? stage(row) : row.cell(column));
        RichText text = RichText.join(Stream.of(row.cell(when), RichText.join(what, ", ")), ": ");
        return new Item(row.place(), text, List.of());
    }

    private Item item(Row row) {
        RichText text = row.cell(main);
        int link = text.links().isEmpty() ? columnOfLink(row) : -1;
        if (link >= 0) {
            String url = row.cell(link).links().getFirst().url();
            text = new RichText(
                    text.text(),
                    text.bold(),
                    List.of(new Link(new Span(0, text.text().length()), url)));
        }
        if (stage >= 0 && stage != main) {
            text = RichText.join(Stream.of(stage(row), text), ": ");
        }
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, uses.size())
                .filter(column -> column != main && column != stage && column != link)
                .forEach(column -> blocks.addAll(beside(row, column, /* inTopic= */ true)));
        return new Item(row.place(), box(row), null, text, blocks);
    }

    /** The column of a cell that is nothing but the address of what the row is about; -1 without one. */
    private int columnOfLink(Row row) {
        List<Integer> columns = IntStream.range(0, uses.size())
                .filter(column -> column != main && row.cell(column).links().size() == 1)
                .boxed()
                .toList();
        boolean isOnlyOne = columns.size() == 1
                && row.cell(columns.getFirst()).ownLink().isPresent()
                && !row.cell(main).isEmpty()
                && uses.get(columns.getFirst()) == Use.RESOURCES;
        return isOnlyOne ? columns.getFirst() : -1;
    }

    private Box box(Row row) {
        int status = uses.indexOf(Use.STATUS);
        if (status < 0) {
            return Box.NONE;
        }
        return DONE.matcher(row.cell(status).line()).matches() ? Box.TICKED : Box.OPEN;
    }

    private List<Block> beside(Row row, int column, boolean inTopic) {
        RichText cell = row.cell(column);
        if (NO_WORDS.matcher(cell.text()).matches() && (cell.text().length() < 2 || uses.get(column) == Use.NUMBER)) {
            return List.of();
        }
        return switch (uses.get(column)) {
            case NUMBER, STATUS -> List.of();
            case RESOURCES, DURATION -> List.of(labelled(row, column));
            case PROJECTS ->
                inTopic ? List.of(new Prose(row.place(), named(column, cell))) : List.of(labelled(row, column));
            default -> List.of(new Prose(row.place(), named(column, cell)));
        };
    }

    private RichText named(int column, RichText cell) {
        RichText header = column < table.header().size()
                ? RichText.plain(Plain.title(table.header().get(column).line()))
                : RichText.EMPTY;
        return RichText.join(Stream.of(header, cell), ": ");
    }

    private Items labelled(Row row, int column) {
        String name = uses.get(column) == Use.DURATION
                ? DURATION
                : Plain.title(table.header().get(column).line());
        RichText header = RichText.plain(name + ":");
        Items cell = new Items(row.place(), false, entries(row.cell(column), row.place()));
        return new Items(row.place(), false, List.of(new Item(row.place(), header, List.of(cell))));
    }

    /** The lines of a cell, or its links if it holds nothing else. */
    private static List<Item> entries(RichText cell, Place place) {
        Stream<RichText> lines = cell.lines().stream().map(line -> {
            Matcher mark = BETWEEN_ENTRIES.matcher(line.text());
            return mark.find() ? line.from(mark.end()) : line;
        });
        return lines.map(line -> Item.of(place, Box.NONE, line, List.of())).toList();
    }
}
