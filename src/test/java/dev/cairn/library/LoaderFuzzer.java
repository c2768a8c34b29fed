package dev.cairn.library;

import java.util.Arrays;

/** What Jazzer calls: an odd byte and numbers of {@link Fragments}, or an even one and a file as it is. */
public final class LoaderFuzzer {
    private static final byte AS_IT_IS = 0;
    private static final byte IN_FRAGMENTS = 1;

    private LoaderFuzzer() {}

    public static void fuzzerInitialize() {
        LoaderPromises.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            LoaderPromises.areKeptFor(file(input));
        }
    }

    private static byte[] file(byte[] input) {
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        return input[0] % 2 == AS_IT_IS ? rest : Fragments.joined(rest);
    }

    static byte[] asItIs(byte[] file) {
        return with(AS_IT_IS, file);
    }

    static byte[] inFragments(byte[] file) {
        return with(IN_FRAGMENTS, Fragments.shapeOf(file));
    }

    private static byte[] with(byte form, byte[] rest) {
        byte[] input = new byte[rest.length + 1];
        input[0] = form;
        System.arraycopy(rest, 0, input, 1, rest.length);
        return input;
    }
}
