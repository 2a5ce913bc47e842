package dev.grindstone.kit.world;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.change.NetChanges;
import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.change.Undo;
import dev.grindstone.kit.counterpart.Counterparts;
import dev.grindstone.kit.event.Event;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.People;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.persona.Personas;
import dev.grindstone.kit.time.Schedule;
import dev.grindstone.kit.time.Scheduled;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.snapshot.Image;
import dev.grindstone.snapshot.StateDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One episode's state of every app, as a value: it can be forked, reset to its start image, and compared.
 *
 * <p>Safe for use by several threads; they take turns.
 */
public final class World implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(World.class);

    /** The log and the sessions say how a state came about, not what it is. */
    private static final Set<String> NOT_STATE = Set.of("kit.change", "kit.session");

    private final String id;
    private final Image image;
    private final Turns turns;
    private final CommandRegistry commands;
    private final SparePool spares;
    private final Requests requests = new Requests();

    World(String id, Image image, WorldDatabase database, TimeMode mode, CommandRegistry commands, SparePool spares) {
        this.id = id;
        this.image = image;
        this.turns = new Turns(id, database, mode);
        this.commands = commands;
        this.spares = spares;
    }

    public String id() {
        return id;
    }

    /** The state it started from and resets to. */
    public Image image() {
        return image;
    }

    /** SHA-256 over the bytes it started from, whatever has happened since. */
    public String startDigest() {
        return image.digest();
    }

    public TimeMode timeMode() {
        return turns.present().mode();
    }

    /** The time zone its people live in. */
    public ZoneId zone() {
        return turns.present().zone();
    }

    /** The world's present; it stands still during a turn. */
    public Instant now() {
        return turns.isMine() ? turns.present().now() : turns.present().running();
    }

    /** Position of the newest committed change: what a page compares to know that it is out of date. */
    public long version() {
        return turns.version();
    }

    /** The requests of this world that are being served. */
    public Requests requests() {
        return requests;
    }

    // ---- turns

    /** Waits for the world's turn and does the work as one transaction; inside a turn it joins that. */
    public <T extends @Nullable Object> T turn(Function<World, T> work) {
        return turns.turn(() -> work.apply(this));
    }

    /** Like {@link #turn(Function)}, for work without a result. */
    public void run(Consumer<World> work) {
        this.<@Nullable Object>turn(world -> {
            work.accept(world);
            return null;
        });
    }

    /** The tables of one app, for the duration of a turn. */
    public DSLContext db(String app) {
        return turns.database().context(app);
    }

    /** The connection itself, for the duration of a turn; commit and rollback are the turn's. */
    public Connection connection() {
        return turns.database().connection();
    }

    /** Does the work and takes back all that it wrote: what would the world be like? Not possible inside a turn. */
    public <T extends @Nullable Object> T rehearse(Function<World, T> work) {
        return turns.rehearsal(() -> work.apply(this));
    }

    private <T> T read(Turns.SqlWork<T> work) {
        return turns.turn(() -> turns.alone(work));
    }

    /** From here on its apps hear of what is committed; see {@link App#moved}. */
    void tellApps() {
        turns.onCommit(before -> commands.apps().forEach(app -> {
            try {
                app.moved(this, before);
            } catch (RuntimeException e) {
                // It is committed all the same.
                LOG.error("The app {} failed to hear of a change in the world {}", app.name(), id, e);
            }
        }));
    }

    // ---- what an app asks for

    public People people() {
        return new People(db("kit"));
    }

    public Schedule schedule() {
        return new Schedule(db("kit"), this::nextId);
    }

    /** The scripted people. */
    public Counterparts counterparts() {
        return new Counterparts(db("kit"), schedule(), this::nextId, now(), commands.names(), commands.events());
    }

    /** The people who know things, and answer for themselves. */
    public Personas personas() {
        return new Personas(db("kit"), schedule(), now(), zone(), commands.names(), commands.events());
    }

    /**
     * Tells those who act on it that something happened to somebody.
     *
     * @throws IllegalArgumentException when no app declares such an event, or declares other fields
     */
    public void announce(String event, Person hearer, Map<String, String> fields) {
        EventType type = commands.events().get(event);
        if (type == null || !type.fields().equals(fields.keySet())) {
            throw new IllegalArgumentException("The event '" + event + "' with the fields "
                    + new TreeSet<>(fields.keySet()) + " is not declared: add it to the events of its app");
        }
        Event told = new Event(event, hearer, fields);
        if (!counterparts().hear(told)) {
            personas().hear(told);
        }
    }

    /**
     * Tells one person what happened in an app, in the turn of whoever tells it: before this returns, the apps that
     * carry notifications have it. With none of those installed nobody hears of it.
     */
    public void announce(Notification notification) {
        run(world -> commands.apps().forEach(app -> app.carry(world, notification)));
    }

    /** A new id: 19 decimal digits, ordered by time, the same in every run. */
    public long nextId() {
        return nextId(now());
    }

    /** A new id that sorts as if it had been made at that instant. */
    public long nextId(Instant at) {
        turns.database();
        return turns.present().numbers().id(at);
    }

    /** The ids this world is going to make, told from all that are there. */
    public FreshIds freshIds() {
        return turns.alone(() -> new FreshIds(turns.present().numbers().next()));
    }

    /** Whether one of its apps has such a command. */
    boolean offers(String command) {
        return commands.names().contains(command);
    }

    /** Carries out a command, in a turn of its own unless there is one. */
    public @Nullable Object run(String command, Person by, Map<String, ?> args) {
        Command found = commands.get(command);
        return this.<@Nullable Object>turn(world -> found.run(world, by, new Args(command, args)));
    }

    // ---- time

    /** Moves time on and runs what falls due on the way, in order of its due time, each as one transaction. */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time runs forward only, not by " + duration);
        }
        turns.alone(() -> {
            Instant target = turns.present().running().plus(duration);
            while (runNextDue(target)) {
                // Each due event may schedule another one before the target.
            }
            turns.present().set(target);
            return turns.transaction(() -> target);
        });
    }

    private boolean runNextDue(Instant target) {
        turns.present().hold();
        return turns.transaction(() -> {
            Optional<Scheduled> due = schedule().firstDue(target);
            due.ifPresent(this::carryOut);
            return due.isPresent();
        });
    }

    private void carryOut(Scheduled event) {
        if (event.dueAt().isAfter(now())) {
            turns.present().set(event.dueAt());
        }
        schedule().cancel(event.id());
        Person by = people().byId(event.personId()).orElseThrow();
        commands.get(event.command()).run(this, by, new Args(event.command(), event.args()));
    }

    // ---- changes

    /** Attributes the changes from here on to an episode step. */
    public void beginStep(int number) {
        turns.alone(() -> turns.beginStep(number));
    }

    /** Every row written since the start, oldest first. */
    public List<Change> changes() {
        return changesSince(0);
    }

    /** Every row written after a position of the log, oldest first. */
    public List<Change> changesSince(long seq) {
        return read(() -> turns.log().since(seq));
    }

    /** The difference between the start and now, one entry a row. */
    public List<Change> netChanges() {
        return NetChanges.of(changes());
    }

    /** Position of the newest change. */
    public long lastChange() {
        return read(() -> turns.log().last());
    }

    /**
     * Takes back the changes in a range of the log.
     *
     * @return false, and nothing is changed, when one of the rows was written again since
     */
    public boolean undo(long after, long until) {
        return read(() -> {
            List<Change> range = turns.log().since(after).stream()
                    .filter(change -> change.seq() <= until)
                    .toList();
            return !range.isEmpty() && revert(range);
        });
    }

    private boolean revert(List<Change> range) throws SQLException {
        Savepoint start = connection().setSavepoint();
        boolean done = new Undo(connection(), turns.database().shapes()).revert(range);
        if (!done) {
            connection().rollback(start);
        }
        return done;
    }

    /** The tables of all apps by {@code app.table}. */
    public Map<String, TableShape> tables() {
        return read(() -> turns.database().shapes());
    }

    // ---- the world as a value

    /** Drops everything that happened since the start. The bytes are those of the image again. */
    public void reset() {
        spares.discard(turns.alone(() -> turns.swap(spares.take(image))));
    }

    /** The state as an image: what a fork starts from. */
    public Image capture() {
        return turns.alone(() -> turns.database().volume().isPristine()
                ? image
                : turns.database().capture());
    }

    /**
     * The state as an image that is a start of its own: whoever begins there finds nothing changed yet. The log of this
     * world is forgotten.
     */
    public Image captureAsStart() {
        return turns.alone(() -> {
            turns.transaction(() -> turns.database().context("kit").execute("DELETE FROM kit.change"));
            return turns.database().capture();
        });
    }

    /** SHA-256 over the bytes of the database as they are; after a reset, the image's. */
    public String imageDigest() {
        return turns.alone(() -> turns.database().volume().digest());
    }

    /** SHA-256 over the rows of all apps, to compare two runs. */
    public String stateDigest() {
        return read(() -> StateDigest.of(connection(), NOT_STATE));
    }

    /** Closes the database and forgets what it held. */
    @Override
    public void close() {
        turns.close();
    }

    // ---- while it is being built

    void startAt(Instant instant, ZoneId where) {
        turns.database();
        turns.present().set(instant, where);
    }
}
