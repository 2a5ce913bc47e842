package dev.grindstone.tasks.check;

import dev.grindstone.kit.world.World;
import dev.grindstone.tasks.compare.Expected;
import dev.grindstone.tasks.compare.Pace;
import dev.grindstone.tasks.instance.Performer;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.model.ReferenceChange;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.ReferenceChange.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Does to a world what a task file says, as the person who is signed in. */
public final class ChangeRunner {

    /**
     * A part of a change that was done without waiting.
     *
     * @param after how much of the world's time had passed since the change began
     * @param from position of the change log before it
     * @param until position of the change log after it
     */
    public record Part(Duration after, long from, long until) {}

    private final TaskInstance instance;
    private final double pace;

    public ChangeRunner(TaskInstance instance) {
        this(instance, 1);
    }

    /** @param pace by how much the waits of the task are multiplied */
    public ChangeRunner(TaskInstance instance, double pace) {
        this.instance = instance;
        this.pace = pace;
    }

    /**
     * Carries out a change, in one turn, or in one more after each wait; not within a turn when it waits.
     *
     * @return its parts, in the order in which they were done
     * @throws TaskException when the world refuses it
     */
    public List<Part> apply(ReferenceChange change, World world) {
        Instant begun = world.now();
        Performer performer = new Performer(instance.person(), instance.values());
        List<Part> parts = new ArrayList<>();
        if (change instanceof Sql sql) {
            parts.add(part(begun, world, open -> performer.sql(sql.sql(), open)));
        } else if (change instanceof Commands commands) {
            for (List<Call> together : together(commands.calls())) {
                pause(together.get(0), world);
                parts.add(part(begun, world, open -> together.forEach(call -> performer.call(call, open))));
            }
        }
        return parts;
    }

    private void pause(Call next, World world) {
        long millis = Math.round(next.lead().pause().toMillis() * pace);
        try {
            if (millis > 0) {
                world.advance(Duration.ofMillis(millis));
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new TaskException(
                    next.spot(), "what happens before it fails: " + e.getMessage(), "correct counterparts or happens");
        }
    }

    /** When the parts of a change were done, and which rows of the world they wrote. */
    public static Pace pace(List<Part> parts, World world) {
        if (parts.isEmpty()) {
            return Pace.AT_ONCE;
        }
        Map<String, Duration> asked = new HashMap<>();
        for (Part part : parts) {
            world.changesSince(part.from()).stream()
                    .filter(change -> change.seq() <= part.until())
                    .forEach(change -> asked.put(Expected.name(change), part.after()));
        }
        return new Pace(parts.stream().map(Part::after).toList(), asked);
    }

    private static Part part(Instant begun, World world, Consumer<World> work) {
        Duration after = Duration.between(begun, world.now());
        long from = world.lastChange();
        world.run(work);
        return new Part(after, from, world.lastChange());
    }

    /** The commands, parted by waits. */
    private static List<List<Call>> together(List<Call> calls) {
        List<List<Call>> parts = new ArrayList<>();
        for (Call call : calls) {
            if (parts.isEmpty() || !call.lead().pause().isZero()) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(call);
        }
        return parts;
    }
}
