package dev.grindstone.server.openenv;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.Troubles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a message is answered with an error, in OpenEnv's words. */
final class Fault extends RuntimeException {

    /** OpenEnv's codes. */
    enum Code {
        INVALID_JSON,
        UNKNOWN_TYPE,
        VALIDATION_ERROR,
        EXECUTION_ERROR,
        CAPACITY_REACHED,
        FACTORY_ERROR,
        SESSION_ERROR;

        /** Whether the conversation is over with it. */
        boolean ends() {
            return this == CAPACITY_REACHED || this == FACTORY_ERROR || this == SESSION_ERROR;
        }
    }

    private final Code code;
    private final String kind;
    private final String place;
    private final transient @Nullable JsonNode input;

    private Fault(Code code, String message, String kind, String place, @Nullable JsonNode input) {
        super(message);
        this.code = code;
        this.kind = kind;
        this.place = place;
        this.input = input;
    }

    static Fault of(Code code, String message) {
        return new Fault(code, message, "", "", null);
    }

    /**
     * A field that cannot be used.
     *
     * @param kind what is wrong with it, as in {@code missing} or {@code extra_forbidden}
     */
    static Fault invalid(String kind, String place, String message, @Nullable JsonNode input) {
        return new Fault(Code.VALIDATION_ERROR, message, kind, place, input);
    }

    /** What a failure is to a client; a defect is told as one. */
    static Fault of(RuntimeException failure, String place) {
        if (failure instanceof Fault fault) {
            return fault;
        }
        String text = Troubles.of(failure)
                .map(trouble -> String.valueOf(trouble.getMessage()))
                .orElse("the server failed where it should not: " + failure);
        Trouble.Kind kind = Troubles.of(failure).map(Trouble::kind).orElse(null);
        if (kind == Trouble.Kind.FULL) {
            return of(Code.CAPACITY_REACHED, text);
        }
        boolean isWrong = kind == Trouble.Kind.BAD_INPUT || kind == Trouble.Kind.UNKNOWN;
        return isWrong ? invalid("value_error", place, text, null) : of(Code.EXECUTION_ERROR, text);
    }

    Code code() {
        return code;
    }

    /** Where what is wrong with it: {@code type}, {@code loc}, {@code msg} and {@code input}. */
    ObjectNode detail() {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("type", kind.isEmpty() ? "value_error" : kind);
        detail.putArray("loc").add(place);
        detail.put("msg", getMessage());
        detail.set("input", input == null ? JsonNodeFactory.instance.nullNode() : input);
        return detail;
    }
}
