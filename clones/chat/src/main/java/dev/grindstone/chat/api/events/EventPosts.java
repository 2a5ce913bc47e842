package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.interact.Link;
import dev.grindstone.chat.api.interact.Outbound;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * What happened is read when a turn is committed, still in the world's order, and posted in nobody's turn: a slow
 * program makes no world wait. Each app gets its events one after the other. An attempt that fails is made again at once,
 * a minute and five minutes later, by the world's clock; nothing of this is stored (see Outbox).
 */
/** The events of a world, posted to the addresses that apps name as {@code event_subscriptions.request_url}. */
public final class EventPosts implements Link {
    private static final Logger LOG = LoggerFactory.getLogger(EventPosts.class);
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final SocketModeSocket socketMode;
    private final Posting posting = new Posting();
    private final Map<World, Outbox> outboxes = Collections.synchronizedMap(new WeakHashMap<>());
    private final ExecutorService names = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "event-posts");
        thread.setDaemon(true);
        return thread;
    });

    /** @param socketMode whose programs hear of events there instead */
    public EventPosts(SocketModeSocket socketMode) {
        this.socketMode = socketMode;
    }

    /** A turn of a world is over, whose writes are those after a position of its log. */
    public void moved(World world, long since) {
        if (!Outbound.isOpen()) {
            return;
        }
        Outbox outbox = outboxes.computeIfAbsent(world, any -> new Outbox(since));
        long last = world.version();
        outbox.moved(since, last);
        for (Outbox.Again again : outbox.due(world.now())) {
            post(world, outbox, again.event(), again.attempt(), again.reason());
        }
        if (last > since) {
            tell(world, outbox, since, last);
        }
    }

    private void tell(World world, Outbox outbox, long since, long last) {
        for (Apps.App app : new Apps(world.db("chat")).all()) {
            if (!Delivery.address(app).isEmpty() && !socketMode.isConnected(world, app)) {
                Happenings happenings = new Happenings(world, app.member().id(), Delivery.origin(app));
                new EventFilter(world, app.member(), app.id())
                        .callbacks(happenings.since(since), last)
                        .forEach(callback -> post(world, outbox, Delivery.of(app, callback), 0, ""));
            }
        }
    }

    @Override
    public boolean send(World world, Apps.App app, String type, Map<String, Object> payload) {
        if (!type.equals("events_api")
                || !Outbound.isOpen()
                || Delivery.address(app).isEmpty()) {
            return false;
        }
        Outbox outbox = outboxes.computeIfAbsent(world, any -> new Outbox(world.version()));
        post(world, outbox, Delivery.of(app, payload), 0, "");
        return true;
    }

    /**
     * An app was set up: its address has to show at once that it is the app's, so that whoever sets it up learns what is
     * wrong with it.
     */
    public void setUp(World world, Apps.App app) {
        if (!Outbound.isOpen() || Delivery.address(app).isEmpty()) {
            return;
        }
        Outbox outbox = outboxes.computeIfAbsent(world, any -> new Outbox(world.version()));
        Delivery nothing = Delivery.of(app, Map.of());
        outbox.forget(nothing);
        outbox.enqueue(nothing, () -> verified(world, outbox, nothing).thenApply(Posting.Outcome::isTaken));
    }

    private void post(World world, Outbox outbox, Delivery event, int attempt, String reason) {
        if (outbox.isGivenUp(event)) {
            return;
        }
        int era = outbox.era();
        int setting = outbox.setting(event);
        if (!outbox.enqueue(
                event,
                () -> setting == outbox.setting(event)
                        ? attempt(world, outbox, era, event, attempt, reason)
                        : CompletableFuture.completedFuture(false))) {
            LOG.warn(
                    "{} is so far behind at {} that an event was dropped: make it answer faster",
                    event.name(),
                    event.url());
        }
    }

    private CompletableFuture<Boolean> attempt(
            World world, Outbox outbox, int era, Delivery event, int attempt, String reason) {
        if (outbox.era() != era || outbox.isGivenUp(event)) {
            return CompletableFuture.completedFuture(false);
        }
        return verified(world, outbox, event)
                .thenCompose(ready -> ready.isTaken()
                        ? posting.event(event, world.now(), attempt, reason)
                        : CompletableFuture.completedFuture(ready))
                .thenCompose(outcome -> {
                    Instant now = world.now();
                    if (outbox.count(event, now, !outcome.isTaken())) {
                        LOG.warn(
                                "{} gets no more events, since nearly all of the last hour failed at {}: correct it, then set up {} again",
                                event.name(),
                                event.url(),
                                event.appKey());
                    }
                    if (outcome.isTaken() || !outcome.again() || attempt == PAUSES.size()) {
                        return CompletableFuture.completedFuture(outcome.isTaken());
                    }
                    Duration pause = PAUSES.get(attempt);
                    if (pause.isZero()) {
                        return attempt(world, outbox, era, event, attempt + 1, outcome.reason());
                    }
                    outbox.later(era, new Outbox.Again(now.plus(pause), event, attempt + 1, outcome.reason()));
                    return CompletableFuture.completedFuture(false);
                });
    }

    /** Whether an address may be told, and has shown that it is the app's. */
    private CompletableFuture<Posting.Outcome> verified(World world, Outbox outbox, Delivery event) {
        if (outbox.isVerified(event)) {
            return CompletableFuture.completedFuture(Posting.Outcome.TAKEN);
        }
        int setting = outbox.setting(event);
        return CompletableFuture.supplyAsync(() -> Outbound.isAllowed(event.url()), names)
                .thenCompose(allowed -> allowed
                        ? posting.challenge(event, world.now())
                        : CompletableFuture.completedFuture(new Posting.Outcome("not_allowed", false)))
                .thenApply(outcome -> {
                    if (outcome.isTaken()) {
                        outbox.verify(event, setting);
                    } else {
                        if (!outcome.again()) {
                            outbox.giveUp(event, setting);
                        }
                        LOG.warn("{} gets no events at {}: {}", event.name(), event.url(), remedy(outcome));
                    }
                    return outcome;
                });
    }

    private static String remedy(Posting.Outcome outcome) {
        return switch (outcome.reason()) {
            case "challenge_failed" ->
                "it did not answer with the value of the challenge parameter: answer url_verification";
            case "not_allowed" -> "-D" + Outbound.ALLOWED + " does not allow it: name another address, or say 'any'";
            default -> "it did not answer the challenge (" + outcome.reason() + "): start the program";
        };
    }
}
