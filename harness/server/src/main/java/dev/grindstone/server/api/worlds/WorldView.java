package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.tasks.instance.TaskInstance;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world as a caller sees it. */
@Doc("A living world.")
record WorldView(
        @Doc("Its id.") String id,

        @Doc("Where each app's pages are, for a browser of your own.")
        Map<String, String> urls,

        @Doc("A cookie that makes a browser see this world at the default world's addresses.")
        Cookie cookie,

        @Doc("How its clock moves.") TimeMode time,
        @Doc("Its present.") Instant now,
        @Doc("SHA-256 of the image it resets to.") String imageDigest,
        @Doc("The task that verify checks.") @Nullable Assignment task) {

    /** A cookie to send with each request. */
    @Doc("A cookie.")
    record Cookie(String name, String value) {}

    /** A task that was given to a world. */
    @Doc("An instance of a task.")
    record Assignment(
            @Doc("Its id, task@revision#variant~seed.") String id,
            @Doc("Which variant, from 0.") long variant,
            @Doc("What is asked for.") String goal) {

        static Assignment of(TaskInstance instance) {
            return new Assignment(instance.id(), instance.variant(), instance.goal());
        }
    }
}
