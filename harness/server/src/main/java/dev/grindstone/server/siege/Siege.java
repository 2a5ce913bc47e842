package dev.grindstone.server.siege;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Insider;
import dev.grindstone.episodes.attacker.Assault;
import dev.grindstone.episodes.attacker.Attacker;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.Player;
import dev.grindstone.server.play.Playground;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.TaskInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Mounts attacks on tasks, in episodes that let them run scripts of their own, and watches from outside: nobody may
 * reach the operator's port, and nobody may be served by the default world, which stands beside theirs.
 *
 * <p>Safe for use by several threads, one browser each; a breach is then put down to all attacks under way.
 */
public final class Siege implements AutoCloseable {

    /** No pictures and no snapshots, as nobody looks; scripts, so that an attacker has all that a hole in a page gives. */
    private static final EpisodeSettings HOSTILE = new EpisodeSettings(false, false, true, Duration.ofDays(1));

    private final Playground playground;
    private final Site site;
    private final Tripwire tripwire = new Tripwire();
    private final Insider insider;

    /** @param playground where the attackers play; stays open */
    public Siege(Playground playground) {
        this.playground = playground;
        this.site = playground.site();
        this.insider = new Insider(
                tripwire.port(), Token.random().text(), routes(site), List.of(Worlds.DEFAULT, "episode-1", "w1"));
    }

    private static Map<String, List<String>> routes(Site site) {
        Map<String, List<String>> routes = new LinkedHashMap<>();
        for (Clone clone : site.installation().clones()) {
            routes.put(
                    clone.name(),
                    site.pages().pages(clone.name()).stream()
                            .map(page -> page.method() + " " + page.path())
                            .toList());
        }
        return routes;
    }

    /** Mounts attacks on one instance, each as if it were the first, and says what came of each. */
    public List<Assault> of(TaskInstance instance, Image start, List<Attack> attacks) {
        World bystander = bystander(start);
        return playground.inWorld(start, (stage, world) -> {
            try (EpisodeTask task = playground.task(instance, start);
                    Ground ground =
                            new Ground(new Besieged(task), world, site.worlds().token(world), stage, HOSTILE)) {
                List<Assault> assaults = new ArrayList<>();
                for (Attack attack : attacks) {
                    assaults.add(watched(bystander, () -> ground.mount(attack, insider)));
                }
                return assaults;
            }
        });
    }

    /** An attacker as one of those who can play an episode. */
    public Player player(Attack attack, Consumer<Assault> assaults) {
        return new Player() {
            @Override
            public Agent agent(EpisodeTask task) {
                return new Attacker(attack, insider, assaults);
            }

            @Override
            public EpisodeSettings settings() {
                return HOSTILE;
            }
        };
    }

    private Assault watched(World bystander, Supplier<Assault> mount) {
        long connections = tripwire.connections();
        long served = bystander.requests().served();
        Assault assault = mount.get();
        List<String> breaches = new ArrayList<>();
        if (tripwire.connections() != connections) {
            breaches.add("the operator's port was reached " + (tripwire.connections() - connections) + " times");
        }
        if (bystander.requests().served() != served) {
            breaches.add("the default world served " + (bystander.requests().served() - served) + " requests");
        }
        return assault.with(breaches);
    }

    /** The world of whoever names none. */
    private synchronized World bystander(Image start) {
        return site.worlds()
                .find(Worlds.DEFAULT)
                .orElseGet(() -> site.worlds().create(Worlds.DEFAULT, start, TimeMode.STEPPED));
    }

    @Override
    public void close() {
        tripwire.close();
    }
}
