package dev.grindstone.mail.api.call;

import dev.grindstone.kit.world.World;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * A refused request leaves nothing behind, but its refusal has to be answered, and in a batch its neighbours go on. So
 * each runs behind a savepoint of the world's turn.
 */
/** Finds the method that a request means, and carries it out. */
public final class Router {
    private final List<Endpoint> endpoints;

    public Router(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** All methods there are. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** Answers a request; what is refused changes nothing. */
    public Answer answer(World world, Optional<Caller> caller, Request request) {
        try {
            Savepoint before = world.connection().setSavepoint();
            try {
                return carryOut(world, caller.orElseThrow(() -> Problem.unauthenticated(false)), request);
            } catch (Problem refused) {
                world.connection().rollback(before);
                return new Answer(refused.code(), refused.body());
            } catch (IllegalArgumentException refused) {
                world.connection().rollback(before);
                Problem problem =
                        Problem.invalid(String.valueOf(refused.getMessage()).replaceFirst("^mail\\.\\w+: ", ""));
                return new Answer(problem.code(), problem.body());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A request to the API could not be taken back: reset the world", e);
        }
    }

    private Answer carryOut(World world, Caller caller, Request request) {
        List<String> segments =
                Arrays.stream(request.path().split("/", -1)).map(Router::decode).toList();
        if (segments.size() < 3 || !segments.get(0).equals("users")) {
            throw Problem.notFound();
        }
        String user = segments.get(1);
        if (!user.equals("me") && !user.equalsIgnoreCase(caller.person().email())) {
            throw new Problem(
                    403,
                    "forbidden",
                    "PERMISSION_DENIED",
                    "Delegation denied for " + caller.person().email());
        }
        List<String> path = segments.subList(2, segments.size());
        for (Endpoint endpoint : endpoints) {
            Optional<Map<String, String>> variables = endpoint.match(path);
            if (variables.isPresent() && endpoint.method().equals(request.method())) {
                return carryOut(world, caller, request, endpoint, variables.get());
            }
        }
        throw Problem.notFound();
    }

    private static Answer carryOut(
            World world, Caller caller, Request request, Endpoint endpoint, Map<String, String> variables) {
        if (!endpoint.access().isAllowed(caller.scopes())) {
            throw Problem.insufficientScopes();
        }
        if (request.media() != null && !endpoint.takesMedia()) {
            throw Problem.notFound();
        }
        Fields json = Json.read(request.json().bytes()).only(endpoint.fields());
        List<String> fields = request.query().getOrDefault("fields", List.of());
        Optional<Mask> mask =
                fields.isEmpty() || fields.get(0).isEmpty() ? Optional.empty() : Optional.of(Mask.parse(fields.get(0)));
        Answer answer = endpoint.handler()
                .handle(new Call(
                        world, caller.person(), variables, request.query(), json, request.media(), request.origins()));
        Object body = answer.body();
        return mask.isEmpty() || body == null
                ? answer
                : new Answer(answer.status(), mask.get().of(body));
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
