package dev.grindstone.kit.library;

import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldException;
import dev.grindstone.kit.world.WorldSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names code, and what lies beside it, by the bytes of its class-path entries. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of all that a world is made from. */
    static String of(WorldSource source, Collection<? extends App> apps) {
        return of(Stream.concat(
                        Stream.of(source.getClass(), World.class), apps.stream().map(Object::getClass))
                .toList());
    }

    /** Of the class-path entries that these classes come from: twelve hex digits. */
    public static String of(Collection<? extends Class<?>> types) {
        SortedSet<Path> places = new TreeSet<>();
        types.forEach(type -> places.add(place(type)));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path place : places) {
                for (Path file : files(place)) {
                    digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new WorldException("The code a world is made from could not be read: " + e.getMessage(), e);
        }
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new WorldException("The class path entry of " + type.getName() + " has no path", e);
        }
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
