package dev.grindstone.episodes;

import dev.grindstone.episodes.stage.StagedWorld;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A world of the kit as the stage sees it. */
public record StagedKitWorld(World world) implements StagedWorld {

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public ZoneId zone() {
        return world.zone();
    }

    @Override
    public void advance(Duration duration) {
        world.advance(duration);
    }

    @Override
    public boolean awaitIdle(Duration limit) {
        try {
            return world.requests().awaitIdle(limit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
