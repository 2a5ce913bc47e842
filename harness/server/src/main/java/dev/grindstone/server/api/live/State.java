package dev.grindstone.server.api.live;

import dev.grindstone.server.api.episodes.Session;
import java.util.Locale;

/** In which state an episode is, in a word for the eye. */
enum State {
    RUNNING,
    ENDED,
    PASSED,
    FAILED,
    INVALID,
    ABANDONED;

    static State of(Session session) {
        if (session.abandoned().isPresent()) {
            return ABANDONED;
        }
        return session.verdict()
                .map(verdict -> valueOf(verdict.word().toUpperCase(Locale.ROOT)))
                .orElse(
                        session.standing().trouble().isPresent()
                                ? INVALID
                                : session.standing().ended() ? ENDED : RUNNING);
    }

    /** As a word of a page, and as the class of what shows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
