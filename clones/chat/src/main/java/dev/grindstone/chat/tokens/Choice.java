package dev.grindstone.chat.tokens;

import dev.grindstone.chat.workspace.Avatar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be chosen.
 *
 * @param avatar null for a channel, which has an {@code icon} instead
 * @param isIn whether the member is in the channel already, and so cannot be
 */
record Choice(
        String key,
        String name,
        String realName,
        String title,
        boolean isBot,
        boolean isActive,
        boolean isIn,
        @Nullable Avatar avatar,
        String icon) {

    /** All that the words found. */
    record Found(String query, List<Choice> choices) {}

    /** What stands behind the name. */
    String more() {
        return name.equals(realName) ? title : realName;
    }
}
