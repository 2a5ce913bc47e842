package dev.grindstone.server.api.operation;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API: its route, what it takes and answers, and the code that does it. The server and the OpenAPI
 * document are both made from the same operations.
 */
public final class Operation {

    /** The code of an operation: reads the request, does the thing, returns what is answered (null for an empty body). */
    @FunctionalInterface
    public interface Deed {

        /** Answers one request; throws {@link dev.grindstone.server.Trouble} when it cannot. */
        @Nullable
        Object answer(Context http) throws Exception;
    }

    /**
     * An answer with another status than that of a success.
     *
     * @param body as JSON, or bytes of the operation's media type; null for none
     */
    public record Reply(int status, @Nullable Object body) {}

    /**
     * Another status with which an operation answers in its own words.
     *
     * @param type what the body is; null for none
     */
    public record Alternative(
            String when, String mediaType, @Nullable Class<?> type) {}

    private static final String JSON = "application/json";

    /** What the listener refuses before it asks any operation, or may have to. */
    private static final Map<Integer, String> OF_ALL = Map.of(
            400, "The address, a header or a parameter cannot be read.",
            403, "The request comes from a page of another origin, or by a name that anybody may own.",
            414, "The address is longer than what is read.",
            431, "The headers are larger than what is read.");

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private final HandlerType method;
    private final String path;
    private final String id;
    private final String summary;
    private final Map<String, String> queryParameters = new LinkedHashMap<>();
    private final Map<Integer, String> problems = new TreeMap<>();
    private final Map<Integer, Alternative> alternatives = new TreeMap<>();
    private boolean open;
    private boolean free;
    private int status = 200;
    private String mediaType = JSON;
    private String bodyMediaType = JSON;
    private @Nullable Class<?> body;
    private @Nullable Class<?> answer;
    private Deed deed = http -> null;

    private Operation(HandlerType method, String path, String id, String summary) {
        this.method = method;
        this.path = path;
        this.id = id;
        this.summary = summary;
        if (!pathParameters().isEmpty()) {
            problems.put(404, "There is none with that name; the remedy says where to look.");
        }
    }

    /** An operation that looks. */
    public static Operation get(String path, String id, String summary) {
        return new Operation(HandlerType.GET, path, id, summary);
    }

    /** An operation that does. */
    public static Operation post(String path, String id, String summary) {
        return new Operation(HandlerType.POST, path, id, summary);
    }

    /** An operation that takes away. */
    public static Operation delete(String path, String id, String summary) {
        return new Operation(HandlerType.DELETE, path, id, summary);
    }

    /** Needs no token. */
    public Operation open() {
        open = true;
        return this;
    }

    /** Takes a JSON body, read as this record. */
    public Operation takes(Class<?> record) {
        body = record;
        return may(400, "The body is not what the schema says; the remedy names the key.")
                .may(408, "The body did not arrive in time.")
                .may(413, "The body is larger than what is read.");
    }

    /** Takes the fields of a form, named as the components of this record. */
    public Operation takesForm(Class<?> record) {
        bodyMediaType = "application/x-www-form-urlencoded";
        return takes(record);
    }

    /** Understands an optional query parameter. */
    public Operation query(String name, String text) {
        queryParameters.put(name, text);
        return this;
    }

    /** Answers with a status and a JSON body of this type. */
    public Operation answers(int status, Class<?> type) {
        this.status = status;
        this.answer = type;
        return this;
    }

    /** Answers with another status and JSON, too: its code then gives a {@link Reply}. */
    public Operation mayAnswer(int status, Class<?> type, String when) {
        alternatives.put(status, new Alternative(when, JSON, type));
        return this;
    }

    /** Answers with another status and bytes of a media type, too: its code then gives a {@link Reply}. */
    public Operation mayAnswerBytes(int status, String mediaType, String when) {
        alternatives.put(status, new Alternative(when, mediaType, byte[].class));
        return this;
    }

    /** Answers with another status and an empty body, too. */
    public Operation mayAnswerNothing(int status, String when) {
        alternatives.put(status, new Alternative(when, JSON, null));
        return this;
    }

    /** Answers with bytes of a media type. */
    public Operation answersBytes(String mediaType) {
        this.mediaType = mediaType;
        this.answer = byte[].class;
        return this;
    }

    /** Answers with an empty body. */
    public Operation answersNothing() {
        return answersNothing(204);
    }

    /** Answers with an empty body and this status. */
    public Operation answersNothing(int status) {
        this.status = status;
        return this;
    }

    /** Reads the body and writes status, headers and body by its own code, for protocols that say what these are. */
    public Operation freely() {
        free = true;
        return this;
    }

    /** May end in a problem with this status. */
    public Operation may(int status, String when) {
        problems.put(status, when);
        return this;
    }

    /** Is done by this code. */
    public Operation by(Deed deed) {
        this.deed = deed;
        return this;
    }

    /** The HTTP method. */
    public HandlerType method() {
        return method;
    }

    /** The path, parameters in braces. */
    public String path() {
        return path;
    }

    /** The name a generated client gives it. */
    public String id() {
        return id;
    }

    /** What it does, in one sentence. */
    public String summary() {
        return summary;
    }

    /** The group it belongs to: the first noun of its path. */
    public String tag() {
        return path.startsWith("/v1/") ? path.split("/", -1)[2] : "server";
    }

    /** Whether a caller must show the token. */
    public boolean needsToken() {
        return !open;
    }

    /** The names in the path's braces. */
    public List<String> pathParameters() {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Query parameters and what they mean. */
    public Map<String, String> queryParameters() {
        return queryParameters;
    }

    /** What the body is read as. */
    public Optional<Class<?>> body() {
        return Optional.ofNullable(body);
    }

    /** The media type of the body. */
    public String bodyMediaType() {
        return bodyMediaType;
    }

    /** Whether the body is read as a whole before its code begins. */
    public boolean needsBody() {
        return body != null && !free;
    }

    /** Whether a body that is the JSON null is none; code that takes any JSON says that in its own words. */
    public boolean needsObject() {
        return needsBody() && Objects.requireNonNull(body).isRecord() && bodyMediaType.equals(JSON);
    }

    /** What a success is answered with. */
    public Optional<Class<?>> answer() {
        return Optional.ofNullable(answer);
    }

    /** Answers in its own words beside that of a success, by status. */
    public Map<Integer, Alternative> alternatives() {
        return alternatives;
    }

    /** The status of a success. */
    public int status() {
        return status;
    }

    /** The media type of a success. */
    public String mediaType() {
        return mediaType;
    }

    /** Statuses of problems, with when each happens: those of this operation, and those that every operation has. */
    public Map<Integer, String> problems() {
        Map<Integer, String> all = new TreeMap<>(OF_ALL);
        if (needsToken()) {
            all.put(401, "The token is missing or wrong.");
        }
        all.putAll(problems);
        return all;
    }

    /** Does the thing and writes the answer. */
    public void handle(Context http) throws Exception {
        Object answered = deed.answer(http);
        if (free) {
            return;
        }
        Object result = answered instanceof Reply reply ? reply.body() : answered;
        int actual = answered instanceof Reply reply ? reply.status() : status;
        http.status(actual);
        if (result instanceof byte[] bytes) {
            Alternative other = alternatives.get(actual);
            http.contentType(other == null ? mediaType : other.mediaType()).result(bytes);
        } else if (result != null) {
            http.json(result);
        }
    }
}
