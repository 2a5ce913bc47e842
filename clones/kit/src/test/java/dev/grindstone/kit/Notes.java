package dev.grindstone.kit;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.snapshot.Image;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** The smallest honest clone: one list of notes. */
public final class Notes implements Clone {

    public static final Instant START = Instant.parse("2026-05-18T13:12:00Z");
    public static final Person ANA = new Person(7, "Ana Lima", "Ana", "ana@lima.example", "pass", "Editor", "Lima");

    private final List<String> heard = new ArrayList<>();

    /** The notes as they were each time a turn was over, with how many rows were written in it. */
    public List<String> heard() {
        return heard;
    }

    @Override
    public void moved(World world, long since) {
        heard.add(world.changesSince(since).size() + " " + texts(world));
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String brand() {
        return "Notes";
    }

    @Override
    public String startPath() {
        return "/list";
    }

    @Override
    public String schema() {
        return "CREATE TABLE note (id BIGINT PRIMARY KEY, text VARCHAR(1000) NOT NULL, done BOOLEAN NOT NULL,"
                + " at TIMESTAMP(3) WITH TIME ZONE NOT NULL);"
                + "CREATE TABLE tag (note_id BIGINT NOT NULL REFERENCES note (id) ON DELETE CASCADE,"
                + " name VARCHAR(20) NOT NULL, PRIMARY KEY (note_id, name));";
    }

    @Override
    public void commands(CommandRegistry commands) {
        commands.add("notes.add", Notes::add);
        commands.add(
                "notes.addLater",
                (world, by, args) -> world.schedule()
                        .at(
                                world.now().plusSeconds(args.number("seconds")),
                                "notes.add",
                                by,
                                Map.of("text", args.text("text"))));
        commands.add("notes.fail", (world, by, args) -> {
            add(world, by, args);
            throw new IllegalStateException("this command always fails after its insert");
        });
    }

    private static Object add(World world, Person by, Args args) {
        long id = world.nextId();
        world.db("notes").execute("INSERT INTO notes.note VALUES (?, ?, FALSE, ?)", id, args.text("text"), world.now());
        return id;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(
                "/list",
                visit -> visit.http()
                        .result(texts(visit.world()) + " for " + visit.person().name()));
        routes.post("/add", visit -> {
            visit.world()
                    .run(
                            "notes.add",
                            visit.person(),
                            Map.of("text", String.valueOf(visit.http().formParam("text"))));
            visit.undoable("Note “added”.");
        });
        routes.post("/fail", visit -> visit.world().run("notes.fail", visit.person(), Map.of("text", "lost")));
        routes.get("/signout", visit -> visit.signOut());
        routes.get("/signin", visit -> {
            if (visit.http().queryParam("now") != null) {
                visit.signIn(ANA);
            }
            visit.http().result("Sign in");
        });
    }

    @Override
    public List<String> icons() {
        return List.of("star");
    }

    /** The notes, oldest first. */
    public static String texts(World world) {
        return world.turn(open -> open.db("notes")
                .select(DSL.field("text", String.class))
                .from("notes.note")
                .orderBy(DSL.field("id"))
                .fetch(0, String.class)
                .toString());
    }

    /** A world with Ana and one note. */
    public static Image image() {
        return WorldBuilder.build(source(), 1, List.of(new Notes()));
    }

    public static WorldSource source() {
        return new Source();
    }

    private static final class Source implements WorldSource {

        @Override
        public String name() {
            return "desk";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            world.present(START, ZoneId.of("America/New_York"));
            world.person(ANA);
            world.protagonist(ANA);
            world.run("notes.add", ANA, Map.of("text", "Water the plants"));
        }
    }
}
