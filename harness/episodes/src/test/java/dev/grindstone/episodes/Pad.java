package dev.grindstone.episodes;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The smallest app an episode can play in: a pad of lines, one of which a colleague adds later. */
final class Pad implements Clone {
    static final Person ANA = new Person(7, "Ana Lima", "Ana", "ana@lima.example", "pass", "Editor", "Lima");

    @Override
    public String name() {
        return "pad";
    }

    @Override
    public String brand() {
        return "Pad";
    }

    @Override
    public String startPath() {
        return "/lines";
    }

    @Override
    public String schema() {
        return "CREATE TABLE line (id BIGINT PRIMARY KEY, text VARCHAR(1000) NOT NULL,"
                + " at TIMESTAMP(3) WITH TIME ZONE NOT NULL);";
    }

    @Override
    public void commands(CommandRegistry commands) {
        commands.add("pad.add", (world, by, args) -> {
            long id = world.nextId();
            world.db("pad").execute("INSERT INTO pad.line VALUES (?, ?, ?)", id, args.text("text"), world.now());
            return id;
        });
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/lines", visit -> {
            StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=en><title>Pad</title><body><h1>Lines</h1>"
                    + "<form method=post action=/add><label>Text <input name=text></label>"
                    + "<button>Add</button></form><ul>");
            lines(visit.world())
                    .forEach(line -> page.append("<li>").append(line).append("</li>"));
            visit.http().html(page + "</ul>").contentType("text/html; charset=utf-8");
        });
        routes.post("/add", visit -> {
            visit.world()
                    .run(
                            "pad.add",
                            visit.person(),
                            Map.of("text", String.valueOf(visit.http().formParam("text"))));
            visit.http().redirect("/lines");
        });
    }

    static List<String> lines(World world) {
        return world.turn(open -> open.db("pad")
                .fetch("SELECT text, at FROM pad.line ORDER BY id")
                .map(row -> row.get(0, String.class) + " at " + row.get(1, Instant.class)));
    }

    /** A world in which a colleague writes a line ten seconds after the start. */
    static final class Desk implements WorldSource {
        @Override
        public String name() {
            return "desk";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            world.present(Instant.parse("2026-05-18T13:12:00Z"), ZoneId.of("Europe/Lisbon"));
            world.protagonist(world.person(ANA));
            world.run("pad.add", ANA, Map.of("text", "seed " + seed));
            world.world()
                    .run(open -> open.schedule()
                            .at(open.now().plusSeconds(10), "pad.add", ANA, Map.of("text", "from a colleague")));
        }
    }
}
