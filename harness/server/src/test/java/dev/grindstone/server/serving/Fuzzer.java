package dev.grindstone.server.serving;

import dev.grindstone.server.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests from an OpenAPI document, without having seen an answer: the same seed makes the same requests in the same
 * order.
 */
final class Fuzzer {

    /** How far from what the document says: one value in so many deviates, and none for 0. */
    private enum Mood {
        VALID(0, 1),
        NEAR(8, 2),
        HOSTILE(2, 3);

        private final int oneIn;

        /** How many of them there are: what is valid is done, and takes its time. */
        private final int share;

        Mood(int oneIn, int share) {
            this.oneIn = oneIn;
            this.share = share;
        }
    }

    /** A request, ready to be sent. */
    record Request(
            String mood, String method, String template, String path, Map<String, String> headers, String body) {}

    private static final int DEEPEST = 6;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final Random random;
    private Mood mood = Mood.VALID;

    Fuzzer(JsonNode document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    /** So many valid requests for each operation, and more that are not, mixed, so that each meets what others left. */
    List<Request> requests(int valid) {
        List<Request> requests = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    // Whoever empties the server closes it for all requests behind.
                    for (Mood next : path.equals("/admin/drain") ? new Mood[0] : Mood.values()) {
                        mood = next;
                        for (int n = 0; n < valid * next.share; n++) {
                            requests.add(request(method, path, operation));
                        }
                    }
                }));
        Collections.shuffle(requests, random);
        return requests;
    }

    private Request request(String method, String template, JsonNode operation) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map.Entry<String, JsonNode> body = content(operation.path("requestBody"));
        if (!body.getKey().isEmpty()) {
            headers.put("Content-Type", body.getKey());
        }
        if (mood == Mood.HOSTILE && random.nextInt(4) == 0) {
            Map.Entry<String, String> odd = oneOf(Vocabulary.HEADERS);
            headers.put(odd.getKey(), odd.getValue());
        }
        return new Request(
                mood.name().toLowerCase(Locale.ROOT),
                method.toUpperCase(Locale.ROOT),
                template,
                address(template, operation),
                headers,
                body(template, body.getKey(), body.getValue()));
    }

    private static Map.Entry<String, JsonNode> content(JsonNode body) {
        return body.path("content").properties().stream()
                .findFirst()
                .map(media -> Map.entry(media.getKey(), media.getValue().path("schema")))
                .orElse(Map.entry("", body));
    }

    private String address(String template, JsonNode operation) {
        String address = template;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            String value = encoded(named(name, parameter.path("schema"), 0));
            if (parameter.path("in").asString().equals("path")) {
                // Without any letter it would be the address of another operation.
                address = address.replace("{" + name + "}", value.isEmpty() ? "%20" : value);
            } else if (random.nextBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return address + query;
    }

    private static String encoded(JsonNode value) {
        return URLEncoder.encode(value.isString() ? value.asString() : Json.line(value), StandardCharsets.UTF_8);
    }

    private String body(String template, String mediaType, JsonNode schema) {
        if (mediaType.isEmpty()) {
            return "";
        }
        if (deviates()) {
            return random.nextBoolean() ? oneOf(Vocabulary.NO_JSON) : Json.line(anything(0));
        }
        List<String> known = Vocabulary.BODIES.get(template);
        if (known != null) {
            return oneOf(known);
        }
        JsonNode value = value(schema, 0);
        return mediaType.equals("application/json") ? Json.line(value) : form(value);
    }

    private static String form(JsonNode value) {
        return value.properties().stream()
                .map(field -> encoded(NODES.stringNode(field.getKey())) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The value of a parameter or a key: one that means something here, if one is known. */
    private JsonNode named(String name, JsonNode schema, int depth) {
        List<String> known = Vocabulary.PLAUSIBLE.get(name);
        // A seed of any other number would be taken, and a world built for it.
        boolean isSeed = name.equals("seed") && schema.path("type").asString("").equals("integer");
        if (known == null || (deviates() && !isSeed)) {
            return value(schema, depth);
        }
        return Json.MAPPER.readTree(oneOf(known));
    }

    /** A value of a schema, or now and then something else. */
    private JsonNode value(JsonNode schema, int depth) {
        if (deviates() || depth > DEEPEST) {
            return anything(0);
        }
        JsonNode target = schema.path("$ref");
        if (target.isString()) {
            return value(document.at(target.asString().substring(1)), depth + 1);
        }
        JsonNode choices = schema.path("enum");
        if (choices.isArray()) {
            return choices.path(random.nextInt(choices.size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> NODES.stringNode(oneOf(Vocabulary.TEXTS));
            case "integer" -> NODES.numberNode(oneOf(Vocabulary.WHOLE));
            case "number" -> NODES.numberNode(random.nextGaussian());
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> anything(0);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").forEachEntry((name, property) -> {
            boolean isGiven = required.contains(name) ? !deviates() : random.nextBoolean();
            if (isGiven) {
                object.set(name, named(name, property, depth + 1));
            }
        });
        if (deviates()) {
            object.set(oneOf(Vocabulary.TEXTS), anything(0));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int n = random.nextInt(4); n > 0; n--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.stringNode(Long.toString(random.nextLong()));
            case 3 -> NODES.numberNode(random.nextDouble() * 1e300);
            case 4 -> NODES.stringNode(oneOf(Vocabulary.TEXTS));
            case 5 -> NODES.arrayNode().add(anything(depth + 1)).add(anything(depth + 1));
            default -> NODES.objectNode().set(oneOf(Vocabulary.TEXTS), anything(depth + 1));
        };
    }

    private boolean deviates() {
        return mood.oneIn > 0 && random.nextInt(mood.oneIn) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
