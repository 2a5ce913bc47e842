package dev.grindstone.chat.api.robots;

import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Lets apps of the world act on what somebody did with them. */
public final class Robots {
    private Robots() {}

    /** Whether an app has any behaviour at all: else it is somebody's program. */
    public static boolean lives(Apps.App app) {
        return !app.settings().path("behaviours").isEmpty();
    }

    /**
     * Does what the first behaviour that fits says. An app of the world hears everything; what it does not know does
     * nothing.
     *
     * @param kind of the payload
     * @param fields what is told of it
     */
    public static void hear(World world, Apps.App app, Person by, String kind, Map<String, String> fields) {
        for (JsonNode each : app.settings().path("behaviours")) {
            Behaviour behaviour = Behaviour.of(each);
            if (behaviour.fits(kind, fields)) {
                ArrayNode orders = (ArrayNode) Behaviour.fill(behaviour.orders(), fields);
                if (behaviour.after().isZero()) {
                    act(world, app, orders);
                } else {
                    world.schedule()
                            .at(
                                    world.now().plus(behaviour.after()),
                                    "chat.robotActs",
                                    by,
                                    Map.of("bot", app.member().key(), "orders", orders.toString()));
                }
                return;
            }
        }
    }

    /** Gives the orders as the app's bot. */
    static void act(World world, Apps.App app, ArrayNode orders) {
        for (JsonNode order : orders) {
            Map<String, Object> args = new LinkedHashMap<>();
            order.path("args").properties().forEach(each -> {
                JsonNode value = each.getValue();
                args.put(each.getKey(), value.isValueNode() ? value.asString("") : value.toString());
            });
            world.run(order.path("command").asString(""), app.member().acting(), args);
        }
    }
}
