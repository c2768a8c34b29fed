package dev.cairn;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts. */
@Command(name = "cairn", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
