package dev.cairn.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Copies of the database in the folder "backups" beside it: each is whole and of one moment, though the bot goes on writing. A name tells
 * the database and the minute, by UTC.
 */
public final class Backups {
    /** So many are kept, the newest. */
    public static final int KEPT = 7;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");

    private final Path folder;
    private final String stem;
    private final DataSource source;
    private final Pattern name;

    Backups(Path file, DataSource source) {
        this.folder = file.toAbsolutePath().resolveSibling("backups");
        this.stem = String.valueOf(file.getFileName()).replaceFirst("\\.db$", "");
        this.source = source;
        this.name = Pattern.compile(Pattern.quote(stem) + "-(\\d{4}-\\d\\d-\\d\\d-\\d{4})\\.db");
    }

    /**
     * Makes one, and takes away those that are too many; a copy that was not finished never bears such a name.
     *
     * @throws UncheckedIOException if it cannot be written, such as when the disk is full
     */
    public void make(Instant at) {
        Path part = folder.resolve(stem + ".part");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(part);
            copyInto(part);
            Path whole = folder.resolve(stem + "-" + MINUTE.format(at.atOffset(ZoneOffset.UTC)) + ".db");
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            for (Path old : newestFirst().stream().skip(KEPT).toList()) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** SQLite leaves it to the system when the copy reaches the disk. */
    private void copyInto(Path part) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, part.toString());
            copy.execute();
        }
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    /** When the newest was made; empty if there is none. */
    public Optional<Instant> newest() {
        try {
            return newestFirst().stream().findFirst().flatMap(this::madeAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> madeAt(file).isPresent())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private Optional<Instant> madeAt(Path file) {
        Matcher matcher = name.matcher(String.valueOf(file.getFileName()));
        return matcher.matches()
                ? Optional.of(LocalDateTime.parse(matcher.group(1), MINUTE).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }
}
