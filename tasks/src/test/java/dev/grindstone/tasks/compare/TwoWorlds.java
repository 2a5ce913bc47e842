package dev.grindstone.tasks.compare;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.world.FreshIds;
import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.check.WorldRows;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A world in which something should be done, and one in which something was done. */
final class TwoWorlds implements AutoCloseable {

    final NotesWorld notes = new NotesWorld();
    final World asked = notes.open();
    final World done = notes.open();
    Leeway leeway = Leeway.none();

    private final FreshIds fresh = asked.freshIds();

    /** What the comparison says, in words. */
    List<String> texts() {
        return reasons().stream().map(Reason::text).toList();
    }

    List<Reason> reasons() {
        return findings().reasons();
    }

    List<Allowed> allowed() {
        return findings().allowed();
    }

    Findings findings() {
        return findings(Expected.names(asked.netChanges()), List.of());
    }

    /** As it is when the task's own change wrote these rows only, and when it writes those changes if it comes later. */
    Findings findings(Set<String> byChange, List<Change> later) {
        WorldTables tables = WorldTables.of(asked.tables(), List.of(new Notes()));
        List<Change> changes = asked.netChanges();
        Times times = Times.of(changes, later, tables, Notes.PRESENT);
        Expected expected = new Expected(changes, byChange, times, (table, key) -> rows(asked, table, key));
        return done.turn(world -> Comparison.of(
                expected,
                world.netChanges(),
                new WorldRows(world),
                tables,
                leeway,
                new Span(Notes.PRESENT, world.now(), world.now().plusSeconds(60), fresh, world.zone())));
    }

    private static Map<String, String> rows(World world, String table, String key) {
        return world.turn(open -> new WorldRows(open).row(table, key));
    }

    /** Makes a note as a page does. */
    static void add(World world, String title, String body) {
        world.run(open -> open.run("notes.add", open.people().protagonist(), Map.of("title", title, "body", body)));
    }

    /** Makes a tag and puts it on notes. */
    static long tag(World world, String name, long... notes) {
        long id = world.turn(World::nextId);
        NotesWorld.sql(world, "INSERT INTO notes.tag VALUES (" + id + ", '" + name + "')");
        for (long note : notes) {
            NotesWorld.sql(world, "INSERT INTO notes.note_tag VALUES (" + note + ", " + id + ")");
        }
        return id;
    }

    @Override
    public void close() {
        notes.close();
    }
}
