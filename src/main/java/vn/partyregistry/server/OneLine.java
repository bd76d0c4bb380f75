package vn.partyregistry.server;

/** An error as one line of text. */
final class OneLine {

    private OneLine() {}

    /** What the innermost cause says, or its kind when it says nothing. */
    static String of(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
    }
}
