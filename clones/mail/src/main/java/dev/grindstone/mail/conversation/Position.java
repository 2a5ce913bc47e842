package dev.grindstone.mail.conversation;

import dev.grindstone.mail.message.ThreadToken;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands in the list it was opened from.
 *
 * @param number from 1
 * @param newer the conversation before it, or null at the start of the list
 * @param older the conversation after it, or null at its end
 */
record Position(
        int number,
        int total,
        @Nullable Long newer,
        @Nullable Long older,
        String list) {

    String numberText() {
        return String.format(Locale.US, "%,d", number);
    }

    String totalText() {
        return String.format(Locale.US, "%,d", total);
    }

    /** The route of the conversation before, or of this one's list at the start. */
    String newerRoute() {
        return route(newer);
    }

    /** The route of the conversation after, or of this one's list at the end. */
    String olderRoute() {
        return route(older);
    }

    private String route(@Nullable Long thread) {
        return thread == null ? list : list + "/" + ThreadToken.of(thread);
    }
}
