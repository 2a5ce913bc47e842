package dev.grindstone.mail.search;

import java.util.List;

/** What a search asks for, as a tree; {@link QueryParser} makes it from text. */
sealed interface Query {

    /**
     * A word or, in quotes, several in a row; found anywhere in a message.
     *
     * @param exact whether it stood in quotes or behind a plus, so that its plural is another word
     */
    record Text(String words, boolean exact) implements Query {
        Text(String words) {
            this(words, false);
        }
    }

    /** Two words or phrases that stand at most so many words apart. */
    record Near(Text one, int distance, Text other) implements Query {}

    /** A named question such as {@code from:ann}, both parts in lower case. */
    record Field(String name, String value, boolean exact) implements Query {
        Field(String name, String value) {
            this(name, value, false);
        }
    }

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

    /** Whether a part of the query asks for spam or trash, which are left out otherwise. */
    default boolean asksForWaste() {
        if (this instanceof Field field) {
            return switch (field.name()) {
                case "in" -> List.of("anywhere", "spam", "trash").contains(field.value());
                case "is", "label" -> List.of("spam", "trash", "^s", "^k").contains(field.value());
                case "rfc822msgid" -> true;
                default -> false;
            };
        }
        if (this instanceof And and) {
            return and.queries().stream().anyMatch(Query::asksForWaste);
        }
        return this instanceof Or or && or.queries().stream().anyMatch(Query::asksForWaste);
    }
}
