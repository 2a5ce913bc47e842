package dev.grindstone.kit.persona;

import static dev.grindstone.kit.counterpart.Post.ANA;

import dev.grindstone.kit.counterpart.Guard;
import dev.grindstone.kit.counterpart.Order;
import dev.grindstone.kit.counterpart.Post;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world in which people write letters, and some know things. */
final class Town implements AutoCloseable {

    private static final Image IMAGE = Post.image();
    private static final List<Order> ANSWERS =
            List.of(new Order("post.send", Map.of("to", "{from}", "text", "{answer}")));

    /** Letters, as a way to be reached. */
    static final List<Medium> LETTERS =
            List.of(new Medium("post.came", Guard.always(), "from", "{text}", false, ANSWERS, ANSWERS));

    final Worlds worlds = new Worlds(List.of(new Post()), 0);
    final World world = worlds.create("town", IMAGE, TimeMode.STEPPED);

    World another(String name) {
        return worlds.create(name, IMAGE, TimeMode.STEPPED);
    }

    /** Somebody who answers in two minutes, at any time. */
    static Persona persona(Fact... facts) {
        return persona(Ladder.PLAIN, null, facts);
    }

    static Persona persona(Ladder ladder, @Nullable FollowUp reminder, Fact... facts) {
        return new Persona(
                List.of(facts),
                Hours.ALWAYS,
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                Style.PLAIN,
                ladder,
                20,
                Duration.ZERO,
                reminder,
                LETTERS);
    }

    void knows(Person who, Persona persona) {
        knows(world, who, persona);
    }

    static void knows(World world, Person who, Persona persona) {
        world.run(open -> open.personas().add(who, persona));
    }

    /** Ana writes, and then time passes. */
    void ask(Person whom, String text, Duration then) {
        ask(world, ANA, whom, text);
        world.advance(then);
    }

    void ask(Person whom, String text) {
        ask(whom, text, Duration.ofMinutes(10));
    }

    static void ask(World world, Person from, Person whom, String text) {
        world.run("post.send", from, Map.of("to", whom.email(), "text", text));
    }

    /** What was written to Ana, without when. */
    List<String> toAna() {
        return Post.letters(world).stream()
                .filter(letter -> letter.contains(" to Ana: "))
                .map(letter -> letter.substring(letter.indexOf(' ') + 1).replace(" to Ana", ""))
                .toList();
    }

    @Override
    public void close() {
        worlds.close();
    }
}
