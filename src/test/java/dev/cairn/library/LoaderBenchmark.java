package dev.cairn.library;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long the loader takes for some files, beside what any program would do with flexmark: parse them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "@config/java.options") // as the bot is run
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 6, time = 2)
public class LoaderBenchmark {
    private static final int GENERATED = 10;
    private static final Path SHIPPED = Path.of("roadmaps");

    /** Ten generated roadmaps, or those that the program ships with. */
    @Param({"generated", "shipped"})
    private String roadmaps = "";

    private final Parser parser = Parser.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TaskListExtension.create(), TablesExtension.create()))
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1))
            .build();

    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();

    @Setup
    public void prepare() throws IOException {
        if (roadmaps.equals("generated")) {
            IntStream.range(0, GENERATED).mapToObj(GeneratedRoadmap::of).forEach(texts::add);
        } else {
            for (Path file : RoadmapFolder.files(SHIPPED)) {
                texts.add(Files.readString(file));
            }
        }
        texts.forEach(text -> files.add(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Benchmark
    public void bareParse(Blackhole into) {
        texts.forEach(text -> into.consume(parser.parse(text)));
    }

    @Benchmark
    public void loader(Blackhole into) {
        files.forEach(file -> into.consume(RoadmapReader.read("file.md", file)));
    }
}
