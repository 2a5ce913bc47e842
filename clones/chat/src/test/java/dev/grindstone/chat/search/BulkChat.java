package dev.grindstone.chat.search;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The small office with one channel of any length, and as much again spread over eight others. */
final class BulkChat implements WorldSource {
    /** The long channel. */
    static final String LONG = "archive-of-everything";

    private static final int OTHERS = 8;
    private static final int VOCABULARY = 4000;
    private static final List<Person> PEOPLE = List.of(SmallOffice.MAYA, SmallOffice.OMAR, SmallOffice.LEO);
    private static final List<String> HANDLES = List.of("maya", "omar", "leo");
    private static final String[] SYLLABLES = {
        "ba", "cor", "den", "fil", "gar", "hos", "lin", "mer", "nov", "pol", "rin", "sal", "tor", "ven", "wick", "zan"
    };

    private final int messages;
    private int state = 4711;

    BulkChat(int messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "bulk-chat-" + messages;
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        new SmallOffice().fill(world, seed);
        channel(world, LONG);
        for (int other = 0; other < OTHERS; other++) {
            channel(world, "project-" + other);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < 2 * messages; i++) {
            all.add(message(i));
        }
        world.run("chat.fill", SmallOffice.MAYA, Map.of("messages", all));
    }

    private static void channel(WorldBuilder world, String name) {
        world.run("chat.createChannel", SmallOffice.MAYA, Map.of("name", name));
        PEOPLE.stream().skip(1).forEach(each -> world.run("chat.join", each, Map.of("channel", name)));
    }

    private Map<String, Object> message(int number) {
        Map<String, Object> args = new TreeMap<>(Map.of(
                "channel", number % 2 == 0 ? LONG : "project-" + draw(OTHERS),
                "from", HANDLES.get(draw(HANDLES.size())),
                "at", SmallOffice.NOW.minus(Duration.ofMinutes(17L * (2L * messages - number))),
                "text", words(4 + draw(40))));
        if (draw(12) == 0) {
            args.put("reactions", List.of(Map.of("name", "tada", "users", List.of("maya", "leo"))));
        }
        return args;
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // A square of a draw: few words are frequent, most are rare.
            long drawn = draw(VOCABULARY);
            text.append(i == 0 ? "" : " ").append(word((int) (drawn * drawn / VOCABULARY)));
        }
        return text.toString();
    }

    /** A word by how frequent it is: 0 is the most frequent. */
    static String word(int rank) {
        return SYLLABLES[rank % 16] + SYLLABLES[rank / 16 % 16] + (rank < 256 ? "" : SYLLABLES[rank / 256 % 16]);
    }

    private int draw(int bound) {
        state = state * 1103515245 + 12345;
        return (state >>> 8) % bound;
    }
}
