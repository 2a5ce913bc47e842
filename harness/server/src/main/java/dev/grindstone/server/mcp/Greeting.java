package dev.grindstone.server.mcp;

import dev.grindstone.server.Version;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the server says of itself. */
final class Greeting {

    private static final String INSTRUCTIONS = """
        Everyday web apps to practise on. Call task_list for what there is to do, and episode_start with one of the \
        tasks: it answers the goal, the page that is open, and a session. Pass that session to every other tool. \
        Act with the browser_ tools, by the refs of the newest snapshot or by pixels of a screenshot. End with \
        submit_answer when the goal asks for something, else with episode_finish; tell it the reason when the goal \
        cannot be reached.\
        """;

    private static final String VERSION = Version.text();

    private Greeting() {}

    static ObjectNode server() {
        return JsonNodeFactory.instance.objectNode().put("name", "grindstone").put("version", VERSION);
    }

    /** Capabilities and instructions, put into a result. */
    static ObjectNode into(ObjectNode result) {
        result.putObject("capabilities").putObject("tools").put("listChanged", false);
        return result.put("instructions", INSTRUCTIONS);
    }
}
