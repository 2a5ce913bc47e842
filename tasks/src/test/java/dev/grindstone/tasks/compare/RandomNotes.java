package dev.grindstone.tasks.compare;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.notes.NotesWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person might do to notes and tags, by lot: to those that are there, and to those made on the way. */
final class RandomNotes {

    private static final List<String> WORDS = List.of("Milk", "Rent", "Trip", "Gift");
    private static final List<String> FOLDERS = List.of("inbox", "archive", "trash");
    private static final int OLD_NOTES = 8;
    private static final int MOST_MADE = 3;

    /** The kinds of deeds. */
    enum Verb {
        ADD,
        ANSWER,
        TAG,
        PUT,
        STAR,
        MOVE,
        RENAME,
        DELETE
    }

    /**
     * One deed.
     *
     * @param made name of what it makes; empty when it makes nothing
     * @param on name of the note it is about: {@code 100} to {@code 107}, or one that was made
     * @param other name of the tag it is about
     * @param word a title, a name or a folder
     */
    record Deed(Verb verb, String made, String on, String other, String word) {}

    private final SplittableRandom random;

    RandomNotes(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Some deeds, each of which can be done after those before it. */
    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            deeds.add(deed(deeds, i));
        }
        return deeds;
    }

    private Deed deed(List<Deed> before, int number) {
        List<String> notes = made(before, Verb.ADD, Verb.ANSWER);
        List<String> tags = made(before, Verb.TAG);
        Verb verb = any(List.of(Verb.values()));
        boolean enough = notes.size() >= MOST_MADE && (verb == Verb.ADD || verb == Verb.ANSWER);
        if (enough || (verb == Verb.PUT && tags.isEmpty()) || (verb == Verb.TAG && tags.size() >= MOST_MADE)) {
            verb = Verb.STAR;
        }
        // Most is done to what was made, since that is what is hard to compare.
        boolean toMade = !notes.isEmpty() && random.nextInt(3) > 0;
        String on = toMade ? any(notes) : String.valueOf(100 + random.nextInt(OLD_NOTES));
        return new Deed(
                verb,
                List.of(Verb.ADD, Verb.ANSWER, Verb.TAG).contains(verb) ? "made " + number : "",
                on,
                tags.isEmpty() ? "" : any(tags),
                any(verb == Verb.MOVE ? FOLDERS : WORDS));
    }

    private static List<String> made(List<Deed> deeds, Verb... verbs) {
        return deeds.stream()
                .filter(deed -> List.of(verbs).contains(deed.verb()))
                .map(Deed::made)
                .toList();
    }

    /** The same deeds in another order, where the order of two of them cannot be seen in the rows. */
    List<Deed> shuffled(List<Deed> deeds) {
        List<Deed> shuffled = new ArrayList<>(deeds);
        for (int round = 0; round < deeds.size() * deeds.size(); round++) {
            int at = random.nextInt(Math.max(1, shuffled.size() - 1));
            if (at + 1 < shuffled.size() && areIndependent(shuffled.get(at), shuffled.get(at + 1))) {
                Collections.swap(shuffled, at, at + 1);
            }
        }
        return shuffled;
    }

    private static boolean areIndependent(Deed one, Deed two) {
        List<String> touched = List.of(one.made(), one.on(), one.other());
        return List.of(two.made(), two.on(), two.other()).stream()
                .noneMatch(name -> !name.isEmpty() && touched.contains(name));
    }

    /** The deeds with one of them left out, doubled or done otherwise, or with one more: perhaps no different in effect. */
    List<Deed> otherwise(List<Deed> deeds) {
        List<Deed> other = new ArrayList<>(deeds);
        int at = random.nextInt(deeds.size());
        Deed deed = deeds.get(at);
        switch (random.nextInt(5)) {
            case 0 -> other.remove(at);
            case 1 -> other.add(at, new Deed(deed.verb(), "again", deed.on(), deed.other(), deed.word()));
            case 2 -> other.set(at, new Deed(deed.verb(), deed.made(), deed.on(), deed.other(), any(WORDS)));
            case 3 -> {
                Deed lot = deed(deeds.subList(0, at), at);
                other.set(at, new Deed(deed.verb(), deed.made(), lot.on(), lot.other(), deed.word()));
            }
            default -> other.add(deed(deeds, deeds.size()));
        }
        return other;
    }

    /** Does it all, with pauses, and with whims that are taken back at once. */
    void carryOut(List<Deed> deeds, World world, boolean dawdling) {
        Map<String, Long> ids = new HashMap<>();
        for (Deed deed : deeds) {
            if (dawdling && random.nextBoolean()) {
                world.advance(Duration.ofMillis(random.nextInt(5_000)));
                NotesWorld.sql(
                        world,
                        "UPDATE notes.note SET opened = opened + 1 WHERE id = 103",
                        "UPDATE notes.note SET starred = NOT starred WHERE id = 104",
                        "UPDATE notes.note SET starred = NOT starred WHERE id = 104");
            }
            carryOut(deed, world, ids);
        }
    }

    private static void carryOut(Deed deed, World world, Map<String, Long> ids) {
        Function<String, Long> id = name -> name.matches("\\d+") ? Long.valueOf(name) : ids.getOrDefault(name, -1L);
        long on = id.apply(deed.on());
        String word = "'" + deed.word() + "'";
        switch (deed.verb()) {
            case ADD -> ids.put(deed.made(), add(world, deed.word()));
            case ANSWER -> {
                long answer = add(world, deed.word());
                ids.put(deed.made(), answer);
                // The root stands in a number, the token in a text, and neither is declared as a reference.
                NotesWorld.sql(
                        world,
                        "UPDATE notes.note SET root_id = " + on + ", body = 'Re: " + Long.toHexString(on)
                                + "' WHERE id = " + answer);
            }
            case TAG -> ids.put(deed.made(), TwoWorlds.tag(world, deed.word()));
            case PUT ->
                NotesWorld.sql(
                        world,
                        "INSERT INTO notes.note_tag SELECT n.id, t.id FROM notes.note n, notes.tag t WHERE n.id = " + on
                                + " AND t.id = " + id.apply(deed.other())
                                + " AND NOT EXISTS (SELECT 1 FROM notes.note_tag x WHERE x.note_id = n.id"
                                + " AND x.tag_id = t.id)");
            case STAR -> set(world, on, "starred = TRUE");
            case MOVE -> set(world, on, "folder = " + word);
            case RENAME -> set(world, on, "title = " + word);
            case DELETE -> NotesWorld.sql(world, "DELETE FROM notes.note WHERE id = " + on);
        }
    }

    private static long add(World world, String title) {
        return world.turn(
                open -> (Long) open.run("notes.add", open.people().protagonist(), Map.of("title", title, "body", "")));
    }

    private static void set(World world, long note, String what) {
        NotesWorld.sql(world, "UPDATE notes.note SET " + what + " WHERE id = " + note);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Deeds in words, for a failed test. */
    static String told(List<Deed> deeds) {
        return deeds.stream().map(Deed::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
