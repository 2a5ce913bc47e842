package dev.grindstone.tasks.model;

/** What an agent said when it stopped. */
public sealed interface Ending {

    /** It just stopped. */
    record Finished() implements Ending {}

    /** It gave an answer. */
    record Answered(String text) implements Ending {}

    /** It said that the task cannot be done. */
    record Refused(String reason) implements Ending {}

    static Ending finished() {
        return new Finished();
    }

    static Ending answered(String text) {
        return new Answered(text);
    }

    static Ending refused(String reason) {
        return new Refused(reason);
    }
}
