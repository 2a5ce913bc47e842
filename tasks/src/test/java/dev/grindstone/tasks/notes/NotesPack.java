package dev.grindstone.tasks.notes;

import dev.grindstone.tasks.pack.Pack;
import dev.grindstone.tasks.pack.PackReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Four tasks of the notes app, one of each kind. */
public final class NotesPack {

    private NotesPack() {}

    public static Pack read() {
        try {
            return PackReader.read(Path.of(
                    Objects.requireNonNull(NotesPack.class.getResource("packs")).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
