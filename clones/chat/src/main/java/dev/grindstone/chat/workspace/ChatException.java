package dev.grindstone.chat.workspace;

/** Something that a workspace does not allow, with the code that the API answers and the remedy for a reader. */
public final class ChatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private ChatException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * One of them.
     *
     * @param code as in the API, such as {@code name_taken}
     * @param message what is wrong, with which value, and what to do
     */
    public static ChatException of(String code, String message) {
        return new ChatException(code, message);
    }

    /** The API's code, such as {@code name_taken}. */
    public String code() {
        return code;
    }
}
