package dev.grindstone.kit.world;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.snapshot.Image;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The worlds that live in this process. */
public final class Worlds implements AutoCloseable {

    /** The world a person sees who names none. */
    public static final String DEFAULT = "default";

    /** Databases kept open in reserve for each image in use: enough for a burst of resets on a busy machine. */
    public static final int SPARES = 4;

    private final CommandRegistry commands;
    private final SparePool spares;
    private final Map<String, World> byId = new ConcurrentSkipListMap<>();
    private final Map<String, World> byToken = new ConcurrentHashMap<>();
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    public Worlds(Collection<? extends App> apps) {
        this(apps, SPARES);
    }

    /** @param sparesPerImage databases kept open in reserve for each image in use; 0 makes every reset a cold one */
    public Worlds(Collection<? extends App> apps, int sparesPerImage) {
        this.commands = CommandRegistry.of(apps);
        this.spares = new SparePool(sparesPerImage);
    }

    /**
     * Makes a world that stands at an image.
     *
     * @param id lower-case letters, digits and hyphens, because it is part of the world's host name
     */
    public World create(String id, Image image, TimeMode mode) {
        World world = createHidden(id, image, mode);
        named.add(id);
        return world;
    }

    /** Makes a world that no host name leads to: only a browser that carries its token reaches it. */
    public World createHidden(String id, Image image, TimeMode mode) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,61}")) {
            throw new IllegalArgumentException(
                    "The world id '" + id + "' is not a host label: use lower-case letters, digits and hyphens");
        }
        World world = new World(id, image, spares.take(image), mode, commands, spares);
        if (byId.putIfAbsent(id, world) != null) {
            world.close();
            throw new IllegalArgumentException("There is a world '" + id + "' already: choose another id or delete it");
        }
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        tokens.put(id, token);
        byToken.put(token, world);
        world.tellApps();
        return world;
    }

    /** A new world in the state of another one; it resets to that state. */
    public World fork(World origin, String id) {
        return create(id, origin.capture(), origin.timeMode());
    }

    /** How many databases on an image are open in reserve right now: with none, a reset opens one while it is waited for. */
    public int spares(Image image) {
        return spares.ready(image);
    }

    public Optional<World> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The world a host name leads to. */
    public Optional<World> findByName(String id) {
        return named.contains(id) ? find(id) : Optional.empty();
    }

    /** The world of a cookie. */
    public Optional<World> findByToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** The secret that leads a browser to a world: the value of its cookie. */
    public String token(World world) {
        String token = tokens.get(world.id());
        if (token == null) {
            throw new IllegalArgumentException("The world '" + world.id() + "' is not one of these");
        }
        return token;
    }

    /** All worlds, by id. */
    public List<World> all() {
        return List.copyOf(byId.values());
    }

    /** Closes one world; false when there is none of that id. */
    public boolean close(String id) {
        World world = byId.remove(id);
        if (world == null) {
            return false;
        }
        named.remove(id);
        String token = tokens.remove(id);
        if (token != null) {
            byToken.remove(token);
        }
        world.close();
        return true;
    }

    @Override
    public void close() {
        List.copyOf(byId.keySet()).forEach(this::close);
        spares.close();
    }
}
