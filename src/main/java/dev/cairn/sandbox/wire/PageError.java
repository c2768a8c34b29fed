package dev.cairn.sandbox.wire;

/** "No", in one sentence for the person at the page or the author of the script. */
public final class PageError extends RuntimeException {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final int status;

    private PageError(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public PageError(String sentence) {
        this(BAD_REQUEST, sentence);
    }

    public static PageError forbidden(String sentence) {
        return new PageError(FORBIDDEN, sentence);
    }

    public static PageError notFound(String sentence) {
        return new PageError(NOT_FOUND, sentence);
    }

    public int status() {
        return status;
    }
}
