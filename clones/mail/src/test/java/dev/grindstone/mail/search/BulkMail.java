package dev.grindstone.mail.search;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.mail.Harbour;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A mailbox of any size whose words are as unevenly frequent as those of real mail. */
final class BulkMail implements WorldSource {
    private static final Instant NOW = Instant.parse("2026-03-12T09:30:00Z");
    private static final int VOCABULARY = 6000;
    private static final String[] SYLLABLES = {
        "ba", "cor", "den", "fil", "gar", "hos", "lin", "mer", "nov", "pol", "rin", "sal", "tor", "ven", "wick", "zan"
    };

    private final int messages;
    private int state = 12345;

    BulkMail(int messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "bulk-" + messages;
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        world.present(NOW, ZoneId.of("Europe/Stockholm"));
        Person nora = world.person(Harbour.NORA);
        world.protagonist(nora);
        List<Map<String, Object>> mail = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            mail.add(message(i));
        }
        world.run("mail.fill", nora, Map.of("messages", mail));
    }

    private Map<String, Object> message(int number) {
        int who = draw(120);
        String name = word(who + 40) + " " + word(who + 900);
        Map<String, Object> args = new TreeMap<>(Map.of(
                "from",
                number % 9 == 0
                        ? "Nora Lindqvist <nora@harbour.example>"
                        : name + " <p" + who + "@firm" + who % 17 + ".example>",
                "to",
                List.of(number % 9 == 0 ? name + " <p" + who + "@firm.example>" : "nora@harbour.example"),
                "subject",
                words(3 + draw(6)),
                "text",
                words(40 + draw(160)),
                "at",
                NOW.minus(Duration.ofMinutes(57L * (messages - number))),
                "read",
                draw(5) > 0,
                "starred",
                draw(40) == 0,
                "folder",
                draw(4) == 0 ? "inbox" : "archive",
                "category",
                draw(3) == 0 ? "updates" : "primary"));
        if (draw(3) > 0) {
            args.put("thread", "t" + draw(1 + messages / 4));
        }
        if (draw(10) == 0) {
            args.put("labels", List.of("Project/" + word(draw(8))));
        }
        if (draw(8) == 0) {
            args.put(
                    "attachments",
                    List.of(Map.of(
                            "name",
                            word(draw(500)) + ".pdf",
                            "type",
                            "application/pdf",
                            "bytes",
                            "x".repeat(draw(4000)).getBytes(StandardCharsets.UTF_8))));
        }
        return args;
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double uniform = (draw(100_000) + 1) / 100_001.0;
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word((int) Math.pow(VOCABULARY, uniform) - 1));
        }
        return text.toString();
    }

    /** A made-up word; the smaller its number, the more often it is written. */
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 16; rest > 0; rest /= 16) {
            word.append(SYLLABLES[rest % 16]);
        }
        return word.toString();
    }

    private int draw(int below) {
        state = state * 1_103_515_245 + 12_345;
        return Math.floorMod(state >>> 8, below);
    }
}
