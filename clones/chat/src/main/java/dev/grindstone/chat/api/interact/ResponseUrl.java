package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where an app may answer to what somebody did with it, five times in half an hour; it says all there is to know but how often. */
final class ResponseUrl {
    static final int USES = 5;

    private static final Duration HOLDS = Duration.ofMinutes(30);

    private ResponseUrl() {}

    static String path(World world, long app, long conversation, long message, long user) {
        String said = app + "-" + conversation + "-" + message + "-" + user + "-"
                + world.now().getEpochSecond();
        return "/actions/" + Team.of(world).key() + "/" + said + "/" + proof(world, said);
    }

    /** Until when it holds. */
    static Instant until(String said) {
        return Instant.ofEpochSecond(Long.parseLong(said.substring(said.lastIndexOf('-') + 1)))
                .plus(HOLDS);
    }

    static String proof(World world, String said) {
        long z = Team.of(world).id() * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < said.length(); i++) {
            z = (z ^ said.charAt(i)) * 0xBF58476D1CE4E5B9L;
            z ^= z >>> 29;
        }
        return String.format("%016x", z);
    }

    /**
     * Where an answer goes.
     *
     * @param message the number of the message that was used; 0 for none
     */
    record Place(Person bot, long conversation, long message, long user) {
        void carryOut(World world, JsonNode answer) {
            boolean there = message != 0
                    && new Messages(world.db("chat"), user).byId(message).isPresent();
            if (answer.path("delete_original").asBoolean(false)) {
                if (there) {
                    world.run("chat.delete", bot, Map.of("message", message));
                }
                return;
            }
            Map<String, Object> args = content(answer);
            if (answer.path("replace_original").asBoolean(false) && there) {
                args.put("message", message);
                world.run("chat.edit", bot, args);
                return;
            }
            args.put("channel", Long.toString(conversation));
            args.put("of", Id.USER.text(user));
            if (answer.has("thread_ts")) {
                args.put("thread_ts", answer.path("thread_ts").asString(""));
            }
            if (!answer.path("response_type").asString("").equals("in_channel")) {
                args.put("user", Id.USER.text(user));
            }
            world.run("chat.respond", bot, args);
        }

        private static Map<String, Object> content(JsonNode answer) {
            Map<String, Object> args = new HashMap<>();
            for (String name : new String[] {"text", "blocks", "attachments", "metadata"}) {
                JsonNode value = answer.path(name);
                if (!value.isMissingNode() && !value.isNull()) {
                    args.put(name, value.isValueNode() ? value.asString("") : value.toString());
                }
            }
            return args;
        }
    }
}
