package dev.grindstone.tasks.model;

import dev.grindstone.tasks.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What an agent said when it stopped. */
public sealed interface Ending {

    /** It just stopped. */
    record Finished() implements Ending {}

    /** It gave an answer. */
    record Answered(String text) implements Ending {}

    /**
     * It said that the task cannot be done.
     *
     * @param code why not; null when it gave none that is known
     * @param because why not, in its own words; may be empty
     */
    record Refused(@Nullable RefusalCode code, String because) implements Ending {}

    static Ending finished() {
        return new Finished();
    }

    static Ending answered(String text) {
        return new Answered(text);
    }

    /** A refusal whose reason is a code, or a code, a colon and a text, or a text alone, which then has no code. */
    static Ending refused(String reason) {
        return refused(RefusalCode.leading(reason).orElse(null), reason);
    }

    /** A refusal with its code and its text. */
    static Ending refused(@Nullable RefusalCode code, String because) {
        return new Refused(code, because);
    }
}
