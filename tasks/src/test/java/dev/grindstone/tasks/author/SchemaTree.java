package dev.grindstone.tasks.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The task schema as a tree of places: {@code near_misses[].fails_at} has the keys {@code table} and {@code column}. */
final class SchemaTree {

    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf", "allOf", "if", "then", "else");

    private final JsonNode root = JsonMapper.shared().readTree(TaskSchema.text());

    /** The keys that a mapping at a place may have. */
    Set<String> keys(String place) {
        Set<String> keys = new TreeSet<>();
        at(place).forEach(node -> keys.addAll(node.path("properties").propertyNames()));
        return keys;
    }

    /** The words that a text at a place may be; empty when it may be any. */
    Set<String> words(String place) {
        Set<String> words = new TreeSet<>();
        at(place).forEach(node -> node.path("enum").forEach(word -> words.add(word.asString())));
        return words;
    }

    /** Every place at which keys are listed. */
    Set<String> places() {
        Set<String> places = new TreeSet<>();
        addPlaces(List.of(root), "", places);
        return places;
    }

    /** Every key that has no description, as place and key. */
    Set<String> undescribed() {
        Set<String> keys = new TreeSet<>();
        for (String place : places()) {
            for (String key : keys(place)) {
                String child = child(place, key);
                boolean described = at(child).stream().anyMatch(node -> node.has("description"));
                if (!described) {
                    keys.add(child);
                }
            }
        }
        return keys;
    }

    private void addPlaces(List<JsonNode> nodes, String place, Set<String> places) {
        List<JsonNode> here = nodes.stream().flatMap(node -> all(node).stream()).toList();
        Set<String> keys = new TreeSet<>();
        here.forEach(node -> keys.addAll(node.path("properties").propertyNames()));
        if (!keys.isEmpty()) {
            places.add(place);
        }
        for (String key : keys) {
            if (!key.equals("within") || !place.endsWith("within")) { // which may lie in another one, and so on
                addPlaces(step(here, key), child(place, key), places);
            }
        }
        List<JsonNode> items = step(here, "[]");
        if (!items.isEmpty()) {
            addPlaces(items, place + "[]", places);
        }
    }

    private static String child(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private List<JsonNode> at(String place) {
        List<JsonNode> here = all(root);
        for (String name : place.replace("[]", ".[]").split("\\.", -1)) {
            here = name.isEmpty()
                    ? here
                    : step(here, name).stream()
                            .flatMap(node -> all(node).stream())
                            .toList();
        }
        return here;
    }

    private static List<JsonNode> step(List<JsonNode> from, String name) {
        return from.stream()
                .map(node -> name.equals("[]")
                        ? node.path("items")
                        : node.path("properties").path(name))
                .filter(JsonNode::isObject)
                .toList();
    }

    /** A schema and those it refers to or is made of. */
    private List<JsonNode> all(JsonNode node) {
        List<JsonNode> all = new ArrayList<>(List.of(node));
        if (node.has("$ref")) {
            all.addAll(all(root.at(node.path("$ref").asString().substring(1))));
        }
        for (String name : ALTERNATIVES) {
            JsonNode part = node.path(name);
            if (part.isArray()) {
                part.forEach(each -> all.addAll(all(each)));
            } else if (part.isObject()) {
                all.addAll(all(part));
            }
        }
        return all;
    }
}
