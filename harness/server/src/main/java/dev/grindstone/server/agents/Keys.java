package dev.grindstone.server.agents;

import dev.grindstone.server.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys and addresses of services, from the environment of the process. They are never printed or kept. */
public final class Keys {

    private Keys() {}

    /**
     * The key of a service.
     *
     * @param names of the variables it may stand in, the first that is set wins
     */
    public static String key(Map<String, String> environment, String maker, List<String> names) {
        return first(environment, names)
                .orElseThrow(() -> Trouble.badInput(
                        "there is no key for the models of " + maker,
                        names.get(0),
                        "set " + String.join(" or ", names) + " in the environment"));
    }

    /** The address of a service: what was asked for, or what the environment says. */
    public static Optional<String> address(ModelSettings settings, Map<String, String> environment, String name) {
        return Optional.ofNullable(settings.baseUrl()).or(() -> first(environment, List.of(name)));
    }

    private static Optional<String> first(Map<String, String> environment, List<String> names) {
        return names.stream()
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
