package dev.grindstone.server.agents;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.stage.Picture;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The screenshots of a conversation, of which a model sees the newest few. */
public final class Pictures {

    /** What stands in the place of a picture that is no longer shown. */
    public static final String GONE = "(an older screenshot, no longer shown)";

    private Pictures() {}

    /** The screenshot of an observation in base 64; empty when it has none. */
    public static Optional<String> of(Observation seen) {
        return Optional.ofNullable(seen.screenshot())
                .map(Picture::bytes)
                .map(bytes -> Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Does something to all pictures below a node but the newest.
     *
     * @param left how many are left as they are
     * @param isPicture tells pictures from other objects
     */
    public static void older(JsonNode all, int left, Predicate<ObjectNode> isPicture, Consumer<ObjectNode> change) {
        List<ObjectNode> pictures = new ArrayList<>();
        collect(all, isPicture, pictures);
        pictures.subList(0, Math.max(0, pictures.size() - left)).forEach(change);
    }

    private static void collect(JsonNode node, Predicate<ObjectNode> isPicture, List<ObjectNode> pictures) {
        if (node instanceof ObjectNode object && isPicture.test(object)) {
            pictures.add(object);
        } else {
            node.forEach(child -> collect(child, isPicture, pictures));
        }
    }
}
