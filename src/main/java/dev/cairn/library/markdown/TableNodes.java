package dev.cairn.library.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.cairn.library.outline.Block.Row;
import dev.cairn.library.outline.Block.Table;
import dev.cairn.library.outline.RichText;
import dev.cairn.library.text.LineIndex;
import java.util.ArrayList;
import java.util.List;

/** Reads the cells of a table in flexmark's tree. */
final class TableNodes {
    private TableNodes() {}

    static Table read(TableBlock table, LineIndex lines) {
        List<RichText> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    header.addAll(cells(row));
                } else if (row instanceof TableRow && !(part instanceof TableSeparator)) {
                    rows.add(new Row(lines.at(row.getStartOffset()), cells(row)));
                }
            }
        }
        return new Table(lines.at(table.getStartOffset()), header, rows);
    }

    private static List<RichText> cells(Node row) {
        List<RichText> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(RichTextReader.read(cell));
            }
        }
        return cells;
    }
}
