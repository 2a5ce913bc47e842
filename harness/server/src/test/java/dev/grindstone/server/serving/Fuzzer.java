package dev.grindstone.server.serving;

import dev.grindstone.server.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests from an OpenAPI document: some as it says, most wrong in one way or another. The same seed makes the same
 * requests.
 */
final class Fuzzer {

    /** A request, ready to be sent. */
    record Request(String method, String template, String path, String body) {}

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "fuzz",
            "default",
            "0",
            "-1",
            "18446744073709551616",
            "NaN",
            "null",
            "true",
            "office",
            "mail/write-to-namesake",
            "mail/write-to-namesake#999999",
            "a@1#0~1~2",
            "../../etc/passwd",
            "..%2f..",
            "'; DROP ALL OBJECTS; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "\u0000\u0001",
            "\ud83d\ude00\u202eabc",
            "\ud800",
            "PT-1H",
            "P999999999D",
            "x".repeat(5_000));

    private static final List<String> NO_JSON =
            List.of("", "{", "[", "nul", "{\"a\":}", "\u0000", "{} {}", "'a'", "<a/>", "[".repeat(3_000));

    private final JsonNode document;
    private final Random random;

    Fuzzer(JsonNode document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    /** So many requests for each operation the document has, but for the one that closes the server for who comes after. */
    List<Request> requests(int each) {
        List<Request> requests = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    for (int n = path.equals("/admin/drain") ? each : 0; n < each; n++) {
                        requests.add(new Request(
                                method.toUpperCase(java.util.Locale.ROOT),
                                path,
                                address(path, operation),
                                body(operation)));
                    }
                }));
        return requests;
    }

    private String address(String path, JsonNode operation) {
        String address = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            String value = URLEncoder.encode(oneOf(TEXTS), StandardCharsets.UTF_8);
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", value.isEmpty() ? "+" : value);
            } else if (random.nextBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return address + query;
    }

    private String body(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return "";
        }
        return random.nextInt(8) == 0 ? oneOf(NO_JSON) : Json.line(value(schema, 0));
    }

    /** A value of a schema, or one time in six something else. */
    private JsonNode value(JsonNode schema, int depth) {
        if (random.nextInt(6) == 0 || depth > 6) {
            return anything(0);
        }
        JsonNode target = schema.path("$ref");
        if (target.isString()) {
            return value(document.at(target.asString().substring(1)), depth + 1);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                JsonNode choices = schema.path(choice);
                return value(choices.path(random.nextInt(choices.size())), depth + 1);
            }
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(random.nextInt(type.size())).asString() : type.asString("")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> Json.MAPPER.getNodeFactory().stringNode(oneOf(TEXTS));
            case "integer" -> Json.MAPPER.getNodeFactory().numberNode(random.nextLong());
            case "number" -> Json.MAPPER.getNodeFactory().numberNode(random.nextGaussian());
            case "boolean" -> Json.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case "null" -> Json.MAPPER.nullNode();
            default -> anything(0);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        schema.path("properties").forEachEntry((name, property) -> {
            if (random.nextInt(4) > 0) {
                object.set(name, value(property, depth + 1));
            }
        });
        if (random.nextInt(10) == 0) {
            object.set(oneOf(TEXTS), anything(0));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (int n = random.nextInt(4); n > 0; n--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 7)) {
            case 0 -> Json.MAPPER.nullNode();
            case 1 -> Json.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> Json.MAPPER.getNodeFactory().numberNode(random.nextLong());
            case 3 -> Json.MAPPER.getNodeFactory().numberNode(random.nextDouble() * 1e300);
            case 4 -> Json.MAPPER.getNodeFactory().stringNode(oneOf(TEXTS));
            case 5 -> Json.MAPPER.createArrayNode().add(anything(depth + 1)).add(anything(depth + 1));
            default -> Json.MAPPER.createObjectNode().set(oneOf(TEXTS), anything(depth + 1));
        };
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
