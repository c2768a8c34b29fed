package dev.cairn;

import dev.cairn.library.OutlineJson;
import dev.cairn.library.OutlineText;
import dev.cairn.library.RoadmapFolder;
import dev.cairn.roadmap.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where the program starts, and the only place that asks the real clock. */
@Command(
        name = "cairn",
        description =
                "A Discord bot for study communities. Without a command it runs the bot; without a token, the sandbox.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:ended as asked", "1:failed", "2:wrong usage", "78:a setting has to be mended first"})
public final class Main implements Callable<Integer> {
    private static final Path SETTINGS = Path.of("config", "cairn.yaml");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments));
    }

    private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof Refused refused) {
            line.getErr().println(refused.words());
            line.getErr().flush();
            return Refused.EXIT_CODE;
        }
        throw e;
    }

    @Option(
            names = "--roadmaps",
            paramLabel = "DIR",
            description =
                    "The folder of the roadmaps; wins over the settings. A file that is saved there is read anew.")
    private @Nullable Path roadmaps;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.read(SETTINGS, environment(roadmaps));
        Bot bot = new Bot();
        AtomicBoolean signalled = new AtomicBoolean();
        // A signal ends the process with 0 once everything is closed; the JVM on its own would say 143.
        Thread onSignal = new Thread(
                () -> {
                    signalled.set(true);
                    bot.close();
                    Runtime.getRuntime().halt(0);
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            bot.run(settings, Clock.systemUTC(), words -> {
                out.println(words);
                out.flush();
            });
            throw new Refused(bot.awaitLoss());
        } finally {
            if (!signalled.get()) {
                Runtime.getRuntime().removeShutdownHook(onSignal);
                bot.close();
            }
        }
    }

    /** What was said on the command line wins over the environment, as that does over the file. */
    private static Map<String, String> environment(@Nullable Path roadmaps) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (roadmaps != null) {
            environment.put("CAIRN_ROADMAPS", roadmaps.toString());
        }
        return environment;
    }

    @Command(
            name = "check",
            description = "Looks at the settings, the database and the roadmaps, or only at the files that are named; "
                    + "connects to nothing, changes nothing.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:the bot would start, or the files have no error (warnings may be left)",
                "1:a roadmap has an error, or there is none",
                "2:wrong usage, such as a file that is not there",
                "78:a setting has to be mended first, or the database cannot be used"
            })
    int check(
            @Option(names = "--roadmaps", paramLabel = "DIR", description = "The folder of the roadmaps.") @Nullable Path folder,
            @Parameters(
                            paramLabel = "FILES",
                            arity = "0..*",
                            description = "Markdown files, or folders with such files: only these are read.")
                    @Nullable List<Path> files)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int code = files == null || files.isEmpty()
                ? new Check(out).run(SETTINGS, environment(folder == null ? roadmaps : folder))
                : check(out, files);
        out.flush();
        return code;
    }

    private int check(PrintWriter out, List<Path> files) throws IOException {
        Optional<Path> missing =
                files.stream().filter(file -> !Files.isReadable(file)).findFirst();
        if (missing.isPresent()) {
            spec.commandLine().getErr().println("There is no readable file " + missing.get() + ".");
            return CommandLine.ExitCode.USAGE;
        }
        return new FileCheck(out).run(files);
    }

    @Command(
            name = "outline",
            description = "Prints what was understood of a roadmap file, as JSON for scripts or as text for people.",
            mixinStandardHelpOptions = true)
    int outline(
            @Option(names = "--text", description = "an indented list in place of JSON") boolean text,
            @Parameters(paramLabel = "FILE", description = "a Markdown file") Path file)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            Files.isDirectory(file)
                                    ? file + " is a folder; name one file in it."
                                    : "There is no readable file " + file + ".");
            return CommandLine.ExitCode.USAGE;
        }
        Reading reading = RoadmapFolder.readFile(file);
        out.print(text ? OutlineText.of(reading) : OutlineJson.of(reading) + System.lineSeparator());
        out.flush();
        return 0;
    }

    @Command(
            name = "diff",
            description = {
                "Says what an edit would do to what members have ticked off: which topics are renamed, removed, added or moved.",
                "Of two files or folders: cairn diff OLD NEW. Of what the database holds and the folder of the settings, or"
                        + " another: cairn diff --progress [NEW]. Changes nothing."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:it was said",
                "1:a roadmap could not be read",
                "2:wrong usage",
                "78:a setting has to be mended first, or the database cannot be used"
            })
    int diff(
            @Option(names = "--progress", description = "Compare with the database, and count the members.")
                    boolean progress,
            @Parameters(paramLabel = "OLD NEW", arity = "0..2", description = "Markdown files or folders of them")
                    @Nullable List<Path> paths)
            throws IOException {
        List<Path> named = paths == null ? List.of() : paths;
        if (progress ? named.size() > 1 : named.size() != 2) {
            spec.commandLine().getErr().println("Say: cairn diff OLD NEW, or: cairn diff --progress [NEW].");
            return CommandLine.ExitCode.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        Diff diff = new Diff(out);
        int code = progress
                ? diff.progress(SETTINGS, environment(roadmaps), named.stream().findFirst())
                : diff.versions(named.get(0), named.get(1));
        out.flush();
        return code;
    }

    /** Tells the command line which Cairn this is. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cairn " + Version.CURRENT};
        }
    }
}
