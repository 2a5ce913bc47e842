package dev.grindstone.tasks.notes;

import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.snapshot.Image;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An app of four tables, and a world with two people and eight notes in it. */
public final class Notes implements App, WorldSource {

    /** The present of the world at its start. */
    public static final Instant PRESENT = Instant.parse("2026-05-18T13:00:00Z");

    private static final Person ANN = new Person(1, "Ann Lee", "Ann", "ann@notes.example", "pw", "", "");
    private static final Person BOB = new Person(2, "Bob Ray", "Bob", "bob@notes.example", "pw", "", "");

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String schema() {
        return """
                CREATE TABLE note (
                  id BIGINT PRIMARY KEY, owner_id BIGINT NOT NULL, root_id BIGINT NOT NULL, folder VARCHAR(20) NOT NULL,
                  title VARCHAR(200) NOT NULL, body VARCHAR(2000) NOT NULL, token VARCHAR(80), starred BOOLEAN NOT NULL,
                  opened INT NOT NULL, written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL);
                CREATE TABLE tag (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL);
                CREATE TABLE note_tag (
                  note_id BIGINT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
                  tag_id BIGINT NOT NULL REFERENCES tag (id) ON DELETE CASCADE, PRIMARY KEY (note_id, tag_id));
                CREATE TABLE word (note_id BIGINT PRIMARY KEY, words VARCHAR(2000) NOT NULL);
                """;
    }

    @Override
    public void commands(CommandRegistry commands) {
        commands.add("notes.add", (world, by, args) -> {
            long id = world.nextId();
            insert(world, id, by.id(), id, args.text("title"), args.text("body", ""), "inbox");
            return id;
        });
        commands.add("notes.share", (world, by, args) -> {
            Map<String, String> later = Map.of("note", args.text("note"), "with", args.text("with"));
            return world.schedule().at(world.now().plus(Duration.ofSeconds(10)), "notes.deliver", by, later);
        });
        commands.add("notes.deliver", (world, by, args) -> {
            Person to = world.people().byEmail(args.text("with")).orElseThrow();
            long id = world.nextId();
            insert(world, id, to.id(), id, "Shared " + args.number("note"), "", "inbox");
            world.announce("notes.shared", to, Map.of("note", args.text("note"), "from", by.email()));
            return id;
        });
    }

    private static void insert(World world, long id, long owner, long root, String title, String body, String folder) {
        String sql = "INSERT INTO notes.note VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, 0, ?)";
        try (PreparedStatement insert = world.connection().prepareStatement(sql)) {
            List<Object> values =
                    List.of(id, owner, root, folder, title, body, "<" + Long.toHexString(id) + "@x>", world.now());
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<EventType> events() {
        return List.of(EventType.of("notes.shared", "note", "from"));
    }

    @Override
    public Set<String> volatileColumns() {
        return Set.of("note.opened");
    }

    @Override
    public Set<String> derivedTables() {
        return Set.of("word");
    }

    @Override
    public void fill(WorldBuilder builder, long seed) {
        builder.present(PRESENT, ZoneId.of("UTC"));
        builder.person(ANN);
        builder.person(BOB);
        builder.protagonist(ANN);
        String[] titles = {"Milk", "Rent 2231", "Rent 2232", "Trip", "Trip plan", "Old plan", "Gift", "Poem"};
        for (int i = 0; i < titles.length; i++) {
            insert(builder.world(), 100 + i, 1, 100 + i, titles[i], "About " + titles[i], i < 6 ? "inbox" : "archive");
        }
    }

    /** The start image of the world. */
    public static Image image() {
        Notes notes = new Notes();
        return WorldBuilder.build(notes, 7, List.of(notes));
    }
}
