package dev.grindstone.server.proving;

import dev.grindstone.episodes.Episode;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.library.Fingerprint;
import dev.grindstone.server.Version;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Names a proof by all that it rests on: the task, the instance, the world, and the code that runs and judges it. */
public final class ProofKey {

    private final String judge;
    private final String player;

    /** @param clones the clones that tasks play in */
    public ProofKey(Collection<Clone> clones) {
        List<Class<?>> code = new ArrayList<>(List.of(TaskInstance.class, Image.class, Clone.class));
        clones.forEach(clone -> code.add(clone.getClass()));
        this.judge = Version.text() + " " + Fingerprint.of(code);
        code.addAll(List.of(Episode.class, ProofKey.class));
        this.player = Version.text() + " " + Fingerprint.of(code);
    }

    /** 64 hex digits; another task text, world or build gives others. */
    public String of(ProofKind kind, Case of) {
        TaskInstance instance = of.instance();
        List<String> restsOn = List.of(
                kind.name(),
                instance.task().toString(),
                instance.id(),
                String.valueOf(instance.seed()),
                of.world().digest(),
                kind.needsBrowser() ? player : judge);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : restsOn) {
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
