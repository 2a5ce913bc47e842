package dev.grindstone.server.api.worlds;

import dev.grindstone.kit.world.World;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.fleet.Attention;
import dev.grindstone.server.fleet.Capacity;
import dev.grindstone.server.fleet.Idleness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The worlds that callers of the API made, and whether anybody still asks anything of them, by the API or by a page. */
public final class Guests {

    private static final int REMEMBERED = 1000;

    private final Capacity capacity;
    private final Idleness idleness;
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final Deque<String> gone = new ArrayDeque<>();

    /** A world in use, and how many of its requests had been answered when it was last looked at. */
    private record Guest(World world, Attention attention, long served) {}

    /** @param idleness for how long a world may wait for the next question */
    public Guests(Capacity capacity, Idleness idleness) {
        this.capacity = capacity;
        this.idleness = idleness;
    }

    /** Lets a world in that is made now. */
    World welcome(Supplier<World> making) {
        capacity.welcome();
        try {
            World world = making.get();
            guests.put(world.id(), new Guest(world, idleness.attention(), 0));
            synchronized (gone) {
                gone.remove(world.id());
            }
            return world;
        } catch (RuntimeException e) {
            capacity.farewell();
            throw e;
        }
    }

    /** A world goes. */
    void farewell(String id) {
        if (guests.remove(id) != null) {
            capacity.farewell();
        }
    }

    /** Notes that somebody asks for a world; complains when it was thrown away because nobody did. */
    void note(String id) {
        Guest guest = guests.get(id);
        if (guest != null ? !guest.attention().note() : isGone(id)) {
            throw Trouble.of(
                    Trouble.Kind.GONE,
                    "the world '" + id + "' was thrown away " + idleness.reason(),
                    id,
                    "make another one; an operator sets 'serve --idle-timeout'");
        }
    }

    private boolean isGone(String id) {
        synchronized (gone) {
            return gone.contains(id);
        }
    }

    /** The worlds that nobody has asked anything of for too long; whoever gets them throws them away. */
    List<World> forgotten() {
        List<World> forgotten = new ArrayList<>();
        guests.forEach((id, guest) -> {
            // In this order, or a request that ends in between is not seen at all.
            boolean isBusy = guest.world().requests().inFlight() > 0;
            long served = guest.world().requests().served();
            if (isBusy || served != guest.served()) {
                guest.attention().note();
                guests.replace(id, guest, new Guest(guest.world(), guest.attention(), served));
            } else if (guest.attention().endIfIdle()) {
                remember(id);
                forgotten.add(guest.world());
            }
        });
        return forgotten;
    }

    private void remember(String id) {
        synchronized (gone) {
            gone.addLast(id);
            if (gone.size() > REMEMBERED) {
                gone.removeFirst();
            }
        }
    }
}
