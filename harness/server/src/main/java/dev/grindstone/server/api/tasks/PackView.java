package dev.grindstone.server.api.tasks;

import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.tasks.pack.Manifest;
import org.jspecify.annotations.Nullable;

/** A pack as a caller of the API sees it. */
@Doc("A folder of tasks.")
record PackView(
        @Doc("Its name, the first part of its tasks' ids.") String name,
        @Doc("Its version.") String version,
        @Doc("What it is about.") String title,

        @Doc("An id that stands in all its files: leave out of a training corpus what has it.") @Nullable
        String canary) {

    static PackView of(Manifest manifest) {
        return new PackView(manifest.name(), manifest.version(), manifest.title(), manifest.canary());
    }
}
