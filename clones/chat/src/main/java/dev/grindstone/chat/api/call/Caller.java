package dev.grindstone.chat.api.call;

import dev.grindstone.chat.workspace.Member;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param kind of the token: {@code bot}, {@code user}, {@code app} or {@code client}
 * @param appId the app that the token is of; null for a person's own
 * @param scopes what the token allows
 */
public record Caller(Member member, String kind, @Nullable Long appId, Set<String> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether an app calls as its bot. */
    public boolean isBot() {
        return kind.equals("bot");
    }
}
