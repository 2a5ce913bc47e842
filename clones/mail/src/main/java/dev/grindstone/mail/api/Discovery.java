package dev.grindstone.mail.api;

import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The document from which clients learn what there is: made of the methods themselves, so it lists no other. */
final class Discovery {
    private Discovery() {}

    static Map<String, Object> of(List<Endpoint> endpoints, String origin) {
        Map<String, Object> users = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            String[] names = endpoint.id().split("\\.", -1);
            Map<String, Object> resource = users;
            for (int i = 0; i < names.length - 1; i++) {
                resource = below(below(resource, "resources"), names[i]);
            }
            below(resource, "methods").put(names[names.length - 1], method(endpoint));
        }
        return Call.object(
                "kind", "discovery#restDescription",
                "discoveryVersion", "v1",
                "id", "gmail:v1",
                "name", "gmail",
                "version", "v1",
                "title", "Mail API",
                "protocol", "rest",
                "rootUrl", origin + "/",
                "servicePath", "",
                "baseUrl", origin + "/",
                "basePath", "",
                "batchPath", "batch",
                "parameters", Map.of(),
                "schemas", Map.of("Any", Call.object("id", "Any", "type", "object")),
                "resources", Map.of("users", users));
    }

    @SuppressWarnings("unchecked") // only this class fills the maps
    private static Map<String, Object> below(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, any -> new LinkedHashMap<String, Object>());
    }

    private static Map<String, Object> method(Endpoint endpoint) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(List.of("userId"));
        order.addAll(endpoint.variables());
        order.forEach(
                name -> parameters.put(name, Call.object("type", "string", "location", "path", "required", true)));
        for (String name : endpoint.parameters()) {
            boolean repeated = name.endsWith("*");
            parameters.put(
                    repeated ? name.substring(0, name.length() - 1) : name,
                    Call.object("type", type(name), "location", "query", "repeated", repeated ? true : null));
        }
        String path = "gmail/v1/users/{userId}/" + endpoint.path();
        boolean media = endpoint.takesMedia();
        return Call.object(
                "id",
                "gmail.users." + endpoint.id(),
                "path",
                path,
                "flatPath",
                path,
                "httpMethod",
                endpoint.method(),
                "parameters",
                parameters,
                "parameterOrder",
                order,
                "request",
                endpoint.fields().isEmpty() ? null : Map.of("$ref", "Any"),
                "response",
                endpoint.method().equals("DELETE") ? null : Map.of("$ref", "Any"),
                "supportsMediaUpload",
                media ? true : null,
                "mediaUpload",
                media ? upload(path) : null);
    }

    private static String type(String parameter) {
        return switch (parameter) {
            case "includeSpamTrash", "deleted", "neverMarkSpam", "processForCalendar" -> "boolean";
            case "maxResults" -> "integer";
            default -> "string";
        };
    }

    private static Map<String, Object> upload(String path) {
        return Call.object(
                "accept", List.of("message/*"),
                "maxSize", String.valueOf(Body.MOST_BYTES),
                "protocols",
                        Call.object(
                                "simple", Call.object("multipart", true, "path", "/upload/" + path),
                                "resumable", Call.object("multipart", true, "path", "/upload/" + path)));
    }
}
