package dev.grindstone.tasks.prepared;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.Instances;
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.notes.Notes;
import dev.grindstone.tasks.notes.NotesWorld;
import dev.grindstone.tasks.pack.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A task in which Ann asks Bob by sharing a note, waits for the one he shares, and shares that with Cleo. */
final class AskBob implements AutoCloseable {

    static final String TASK = """
            world: notes
            start: {app: notes}
            goal: Share {title} with Bob, and what he shares then with Cleo.
            variants: SELECT id AS wanted, title FROM notes.note WHERE title LIKE 'Rent%' ORDER BY id
            people:
              - {name: Cleo Ash, email: cleo@notes.example}
            before:
              - notes.add: {title: "For {title}"}
            counterparts:
              - who: bob
                on: notes.shared
                when: {from: "{me_email}", note: "{wanted}"}
                after: 2m
                do:
                  - notes.share: {note: 103, with: "{from}"}
              - who: bob
                on: notes.shared
                after: 2m
                do:
                  - notes.share: {note: 104, with: "{from}"}
            happens:
              - after: 5m
                as: cleo@notes.example
                do:
                  - notes.share: {note: 105, with: ann@notes.example}
            change:
              - notes.share: {note: "{wanted}", with: bob@notes.example}
              - wait: 10m
              - find: {answer: "SELECT id FROM notes.note WHERE owner_id = :me AND title IN ('Shared 103', 'Shared 104')"}
              - notes.share: {note: "{answer}", with: cleo@notes.example}
            solution:
              - wait: 3m
              - press: Enter
            near_misses:
              - name: does not wait
                change:
                  - notes.share: {note: "{wanted}", with: bob@notes.example}
                  - notes.share: {note: "{wanted}", with: cleo@notes.example}
                fails_at: {table: notes.note, column: title}
            limits: {time: 30m}
            """;

    private final NotesWorld notes = new NotesWorld();
    private final Worlds worlds = new Worlds(List.of(new Notes()), 0);
    private final StartImages starts = new StartImages(List.of(new Notes()));
    final TaskInstance instance;
    final Image start;
    final World agent;

    /** @param folder takes the task file */
    AskBob(Path folder, String task) throws IOException {
        Files.writeString(folder.resolve("ask-bob.yaml"), task);
        instance = new Instances(notes.open(), 7, app -> "/")
                .of(PackReader.read(folder).task("ask-bob"), 0);
        start = starts.of(instance, notes.image());
        agent = worlds.create("agent", start, TimeMode.STEPPED);
    }

    Image world() {
        return notes.image();
    }

    StartImages starts() {
        return starts;
    }

    void share(long note, String with) {
        agent.run("notes.share", instance.person(), Map.of("note", note, "with", with + "@notes.example"));
    }

    /** The note of that title that Ann has. */
    long note(String title) {
        return agent.turn(world -> world.db("notes")
                .fetchSingle("SELECT id FROM notes.note WHERE owner_id = 1 AND title = ?", title)
                .get(0, Long.class));
    }

    @Override
    public void close() {
        worlds.close();
        notes.close();
    }
}
