package dev.grindstone.kit.counterpart;

import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.snapshot.Image;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** Letters that arrive at once, and a world with three people who can write them. */
public final class Post implements App, WorldSource {

    /** The present of the world at its start: a Monday. */
    public static final Instant START = Instant.parse("2026-05-18T13:00:00Z");
    /** The three who live there. */
    public static final Person ANA = new Person(1, "Ana Lima", "Ana", "ana@post.example", "pw", "", "");
    /** Another. */
    public static final Person BEN = new Person(2, "Ben Roy", "Ben", "ben@post.example", "pw", "", "");
    /** The third. */
    public static final Person CEM = new Person(3, "Cem Ak", "Cem", "cem@post.example", "pw", "", "");

    @Override
    public String name() {
        return "post";
    }

    @Override
    public String schema() {
        return "CREATE TABLE letter (id BIGINT PRIMARY KEY, sender VARCHAR(99) NOT NULL, recipient VARCHAR(99) NOT NULL,"
                + " text VARCHAR(9999) NOT NULL, at TIMESTAMP(3) WITH TIME ZONE NOT NULL);";
    }

    @Override
    public List<EventType> events() {
        return List.of(EventType.of("post.came", "from", "text"));
    }

    @Override
    public void commands(CommandRegistry commands) {
        commands.add("post.send", Post::send);
        commands.add("post.lie", (world, by, args) -> {
            world.announce("post.came", by, Map.of("from", "x"));
            return null;
        });
    }

    private static Object send(World world, Person by, Args args) {
        long id = world.nextId();
        for (String address : args.texts("to")) {
            Person to = world.people().byEmail(address).orElseThrow();
            world.db("post")
                    .execute(
                            "INSERT INTO post.letter VALUES (?, ?, ?, ?, ?)",
                            world.nextId(),
                            by.givenName(),
                            to.givenName(),
                            args.text("text"),
                            world.now());
            world.announce("post.came", to, Map.of("from", by.email(), "text", args.text("text")));
        }
        return id;
    }

    @Override
    public void fill(WorldBuilder builder, long seed) {
        builder.present(START, ZoneId.of("UTC"));
        List.of(ANA, BEN, CEM).forEach(builder::person);
        builder.protagonist(ANA);
    }

    /** The start image of the world. */
    public static Image image() {
        Post post = new Post();
        return WorldBuilder.build(post, 1, List.of(post));
    }

    /** The letters, oldest first: seconds since the start, who wrote to whom, and what. */
    public static List<String> letters(World world) {
        return world.turn(open -> open.db("post")
                .select(
                        DSL.field("at", Instant.class),
                        DSL.field("sender", String.class),
                        DSL.field("recipient", String.class),
                        DSL.field("text", String.class))
                .from("post.letter")
                .orderBy(DSL.field("at"), DSL.field("id"))
                .fetch(row -> Duration.between(START, row.value1()).toSeconds() + " " + row.value2() + " to "
                        + row.value3() + ": " + row.value4()));
    }
}
