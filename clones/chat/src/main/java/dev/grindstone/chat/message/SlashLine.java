package dev.grindstone.chat.message;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lines mean that begin with a slash; the composer is handed one. */
public interface SlashLine {
    /**
     * A command that can be chosen.
     *
     * @param command such as {@code /topic}
     * @param hint what may follow it
     * @param note what it does
     */
    record Offer(String command, String hint, String note) {}

    /** The commands that begin with what was typed after the slash. */
    List<Offer> offers(World world, String typed);

    /** Whether a text is meant as a command, whether or not there is such a one. */
    static boolean isCommand(String text) {
        return text.matches("(?s)/[a-zA-Z][\\w-]*(\\s.*)?");
    }

    /**
     * Carries a line out. Whatever is wrong with it is answered in the conversation, to its writer alone.
     *
     * @return what the page does next: {@code go} and an address, {@code dialog} and one, or {@code key}
     */
    Map<String, String> run(World world, Person by, String channel, @Nullable String thread, String text);
}
