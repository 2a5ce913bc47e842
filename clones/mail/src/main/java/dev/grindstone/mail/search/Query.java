package dev.grindstone.mail.search;

import java.util.List;

/** What a search asks for, as a tree; {@link QueryParser} makes it from text. */
sealed interface Query {

    /** A word or, in quotes, several in a row; found anywhere in a message. */
    record Text(String words) implements Query {}

    /** A named question such as {@code from:ann}, both parts in lower case. */
    record Field(String name, String value) implements Query {}

    /** The opposite. */
    record Not(Query query) implements Query {}

    /** All of them; true when there is none. */
    record And(List<Query> queries) implements Query {
        public And {
            queries = List.copyOf(queries);
        }
    }

    /** At least one of them. */
    record Or(List<Query> queries) implements Query {
        public Or {
            queries = List.copyOf(queries);
        }
    }

    /** Whether a part of the query asks where a message lies, so that spam and trash are not left out unasked. */
    default boolean names(String field) {
        if (this instanceof Field named) {
            return named.name().equals(field);
        }
        if (this instanceof Not not) {
            return not.query().names(field);
        }
        if (this instanceof And and) {
            return and.queries().stream().anyMatch(query -> query.names(field));
        }
        return this instanceof Or or && or.queries().stream().anyMatch(query -> query.names(field));
    }
}
