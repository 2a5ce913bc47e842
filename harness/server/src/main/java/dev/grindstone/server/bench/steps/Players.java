package dev.grindstone.server.bench.steps;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.check.Referee;
import dev.grindstone.tasks.instance.TaskInstance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Plays again and again, and tells how long each step took. */
final class Players implements AutoCloseable {

    private static final EpisodeSettings PICTURES_ONLY = new EpisodeSettings(true, false, false, Duration.ofDays(1));

    private final Arena arena;
    private final Referee referee;
    private final AtomicInteger played = new AtomicInteger();

    Players(Arena arena) {
        this.arena = arena;
        this.referee = new Referee(arena.site().installation().clones());
    }

    /** Who plays a task. */
    interface Casting {
        Agent agent(EpisodeTask task);
    }

    /** Plays as long as it goes on; reports nanoseconds of each step, and of each start. */
    CompletableFuture<?> play(BooleanSupplier goesOn, Casting casting, LongConsumer steps, LongConsumer starts) {
        try {
            return arena.browsers().run(stage -> {
                play(stage, goesOn, casting, steps, starts);
                return true;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private void play(Stage stage, BooleanSupplier goesOn, Casting casting, LongConsumer steps, LongConsumer starts) {
        Worlds worlds = arena.site().worlds();
        TaskInstance instance = arena.instance();
        Image start = arena.start().image(instance);
        World world = worlds.createHidden("bench-" + played.incrementAndGet(), start, TimeMode.STEPPED);
        try {
            while (goesOn.getAsBoolean()) {
                PackTask task = new PackTask(instance, referee.open(instance, start));
                long begun = System.nanoTime();
                world.reset();
                try (Episode episode = Episode.start(task, world, worlds.token(world), stage, PICTURES_ONLY)) {
                    starts.accept(System.nanoTime() - begun);
                    steps(episode, casting.agent(task), goesOn, steps);
                }
                // As the pool does between two episodes.
                stage.openAhead();
            }
        } finally {
            worlds.close(world.id());
        }
    }

    private static void steps(Episode episode, Agent agent, BooleanSupplier goesOn, LongConsumer steps) {
        while (!episode.ended() && goesOn.getAsBoolean()) {
            List<Action> actions = agent.decide(episode.observation());
            boolean isLast = actions.stream().allMatch(Action::onlyLooks);
            long begun = System.nanoTime();
            episode.step(actions);
            if (!isLast) {
                steps.accept(System.nanoTime() - begun);
            }
        }
    }

    @Override
    public void close() {
        referee.close();
    }
}
