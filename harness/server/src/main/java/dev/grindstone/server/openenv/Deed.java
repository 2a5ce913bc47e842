package dev.grindstone.server.openenv;

import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.registry.Surfaces;
import dev.grindstone.server.api.episodes.Deeds;
import dev.grindstone.server.api.episodes.Session;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An action of OpenEnv: Grindstone's own actions, a model's calls, or a text of BrowserGym's.
 *
 * @param form which of the three keys it has
 * @param value what stands there
 */
record Deed(String form, JsonNode value) {

    private static final Set<String> FORMS = Set.of("actions", "native", "action_str");
    private static final String REMEDY = "send one of 'actions', 'native' and 'action_str'; see /schema";

    /** Reads an action; complains about every key that is not known. */
    static Deed of(JsonNode action) {
        Fields.object(action, "action");
        List<String> keys = action.propertyNames().stream()
                .filter(key -> !key.equals("metadata"))
                .toList();
        keys.stream().filter(key -> !FORMS.contains(key)).findFirst().ifPresent(key -> {
            throw Fault.invalid(
                    "extra_forbidden", key, "'" + key + "' is no part of an action: " + REMEDY, action.get(key));
        });
        if (keys.size() != 1) {
            throw Fault.invalid(
                    "missing", "action", "an action has one form, not " + keys.size() + ": " + REMEDY, action);
        }
        return new Deed(keys.get(0), action.get(keys.get(0)));
    }

    /** Does it in one step of an episode. */
    Deeds.Done in(Session session) {
        return switch (form) {
            case "actions" -> new Deeds(value, null).in(session);
            case "native" -> new Deeds(null, value).in(session);
            default -> Deeds.in(session, browserGym(), text());
        };
    }

    private static Surface browserGym() {
        return Surfaces.named("browsergym").orElseThrow();
    }

    private @Nullable JsonNode text() {
        if (!value.isString()) {
            throw Fault.invalid("string_type", "action_str", "'action_str' must be a text such as click('e9')", value);
        }
        return value;
    }
}
