package dev.grindstone.server.api;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.Troubles;
import dev.grindstone.server.api.document.OpenApi;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.operation.Problem;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The operator API's listener: operations behind a token, and the document that describes them. */
public final class OperatorApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorApi.class);

    private final Javalin app;

    private OperatorApi(Javalin app) {
        this.app = app;
    }

    /** Serves operations on the loopback interface; port 0 takes a free one. */
    public static OperatorApi start(int port, Token token, List<Operation> operations) {
        return start(port, token, operations, Patience.STANDARD, List.of());
    }

    /**
     * The same with other bounds on requests, and with more than operations.
     *
     * @param sockets adds WebSockets, which need no token
     */
    public static OperatorApi start(
            int port, Token token, List<Operation> operations, Patience patience, List<Sockets> sockets) {
        List<Operation> all = withDocument(operations);
        Javalin app = Javalin.create(config -> {
            patience.applyTo(config);
            configure(config, token, all);
            config.routes.wsBeforeUpgrade(Provenance::check);
            sockets.forEach(socket -> socket.addTo(config.routes));
        });
        return new OperatorApi(Listener.start(app, port, "the operator API", "--operator-port"));
    }

    private static List<Operation> withDocument(List<Operation> operations) {
        List<Operation> all = new ArrayList<>(operations);
        Operation document = Operation.get("/openapi.json", "getDocument", "This document.")
                .open()
                .answers(200, ObjectNode.class);
        all.add(document);
        ObjectNode written = OpenApi.of(all);
        document.by(http -> written);
        return all;
    }

    private static void configure(JavalinConfig config, Token token, List<Operation> operations) {
        config.startup.showJavalinBanner = false;
        config.jsonMapper(new Whole());
        config.routes.before(Provenance::checkMethod);
        for (Operation operation : operations) {
            config.routes.addEndpoint(new Endpoint(operation.method(), operation.path(), http -> {
                Provenance.check(http);
                if (operation.needsToken()) {
                    token.check(http);
                }
                if (operation.needsBody()) {
                    Patience.readBody(http);
                }
                if (operation.needsObject() && http.body().strip().equals("null")) {
                    throw Trouble.badInput("the body is null", "null", "send a JSON object; {} takes what is usual");
                }
                operation.handle(http);
            }));
        }
        config.routes.exception(
                Trouble.class, (trouble, http) -> Problem.of(trouble).answer(http));
        config.routes.exception(JacksonException.class, (malformed, http) -> answer(badBody(malformed), http));
        config.routes.exception(UnsupportedCharsetException.class, (none, http) -> answer(badCharset(none), http));
        config.routes.exception(HttpResponseException.class, (refused, http) -> answer(refused(refused, http), http));
        config.routes.exception(
                Exception.class,
                (failure, http) -> Troubles.of(failure)
                        .ifPresentOrElse(trouble -> answer(trouble, http), () -> defect(failure, http)));
    }

    private static void defect(Exception failure, Context http) {
        LOG.error("{} {} failed", http.method(), http.path(), failure);
        Problem.ofDefect(failure).answer(http);
    }

    private static void answer(Trouble trouble, Context http) {
        Problem.of(trouble).answer(http);
    }

    private static Trouble badBody(JacksonException malformed) {
        String why = malformed.getOriginalMessage();
        return Trouble.badInput("the body cannot be read: " + why, why, "see this operation's schema in /openapi.json");
    }

    private static Trouble badCharset(UnsupportedCharsetException none) {
        String name = none.getCharsetName();
        return Trouble.badInput("there is no charset '" + name + "'", name, "send JSON in UTF-8, without a charset");
    }

    private static Trouble refused(HttpResponseException refused, Context http) {
        if (refused.getStatus() == Trouble.Kind.TOO_LARGE.status()) {
            return Trouble.of(
                    Trouble.Kind.TOO_LARGE, "the body is larger than what is read", http.path(), "send less at once");
        }
        return refused.getStatus() == Trouble.Kind.UNKNOWN.status()
                ? noRoute(http)
                : Trouble.badInput(
                        "the request cannot be read: " + refused.getMessage(), http.path(), "see /openapi.json");
    }

    private static Trouble noRoute(Context http) {
        return Trouble.unknown("operation", http.method() + " " + http.path(), "see /openapi.json for all there are");
    }

    /** What it listens to: a method and a path each. */
    public Set<String> routes() {
        return app.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.isHttpMethod())
                .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The port it listens on. */
    public int port() {
        return app.port();
    }

    @Override
    public void close() {
        app.stop();
    }
}
