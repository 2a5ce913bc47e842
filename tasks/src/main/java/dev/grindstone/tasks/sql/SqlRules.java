package dev.grindstone.tasks.sql;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/*
 * The rules read the words of a statement, so they are only as good as the list of words. What they should not know of,
 * H2 refuses itself: SqlRunner takes the rights of an administrator away while it runs what a task says.
 */
/**
 * What the SQL of a task may do: read its world, and change rows of a fork of it. Nothing else of what H2 can do, such as
 * reading files, opening other databases or changing tables.
 */
public final class SqlRules {

    private static final Set<String> QUERY = Set.of("SELECT", "WITH", "VALUES", "TABLE");
    private static final Set<String> CHANGE = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

    private static final Set<String> OUTSIDE = Set.of(
            "FILE_READ",
            "FILE_WRITE",
            "CSVREAD",
            "CSVWRITE",
            "LINK_SCHEMA",
            "RUNSCRIPT",
            "SCRIPT",
            "BACKUP",
            "SHUTDOWN",
            "CALL",
            "CREATE",
            "ALTER",
            "DROP",
            "TRUNCATE",
            "GRANT",
            "REVOKE",
            "COMMIT",
            "ROLLBACK",
            "SAVEPOINT",
            "NEXTVAL",
            "DATABASE_PATH",
            "ABORT_SESSION",
            "CANCEL_SESSION",
            "LOCK_TIMEOUT",
            "MEMORY_FREE",
            "MEMORY_USED",
            "INFORMATION_SCHEMA");

    // The machine's clock and dice: a task must be the same in every run.
    private static final Set<String> UNSTEADY = Set.of(
            "CURRENT_TIMESTAMP",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "CURDATE",
            "CURTIME",
            "TODAY",
            "NOW",
            "SYSDATE",
            "SYSTIME",
            "SYSTIMESTAMP",
            "RAND",
            "RANDOM",
            "UUID",
            "RANDOM_UUID",
            "SECURE_RAND",
            "SESSION_ID",
            "TRANSACTION_ID");

    /** Words that do harm only one after the other; a dot counts as one. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("FINAL", "TABLE"), List.of("NEW", "TABLE"), List.of("OLD", "TABLE"), List.of("NEXT", "VALUE"));

    /** Tables that are not rows of an app, but how the world keeps its books. */
    private static final Set<String> BOOKS = Set.of("CHANGE", "SESSION", "WORLD");

    private SqlRules() {}

    /** Why a text may not be used as a query; empty when it may. */
    public static Optional<String> refuseQuery(String text) {
        return refuse(
                text,
                statements -> statements.size() == 1
                        ? refuse(statements.get(0), QUERY, "a query")
                        : Optional.of("must be one query but is " + statements.size() + " statements"));
    }

    /** Why a text may not be used as a change; empty when it may. */
    public static Optional<String> refuseChange(String text) {
        return refuse(
                text,
                statements ->
                        statements.isEmpty()
                                ? Optional.of("has no statement")
                                : statements.stream()
                                        .flatMap(statement -> refuse(statement, CHANGE, "a change of rows")
                                                .or(() -> refuseBooks(statement))
                                                .stream())
                                        .findFirst());
    }

    /** Whether the query says in which order its rows come; it must be one that is not refused. */
    public static boolean isOrdered(String text) {
        return NamedSql.parse(text).stream().allMatch(statement -> has(statement.names(), List.of("ORDER", "BY")));
    }

    private static Optional<String> refuse(String text, Function<List<NamedSql>, Optional<String>> rules) {
        try {
            return rules.apply(NamedSql.parse(text));
        } catch (SqlException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> refuse(NamedSql statement, Set<String> verbs, String wanted) {
        List<String> names = statement.names();
        String verb = statement.jdbc().split("[^A-Za-z_]", 2)[0].toUpperCase(Locale.ROOT);
        if (!verbs.contains(verb)) {
            return Optional.of("must be " + wanted + " (" + String.join(", ", new TreeSet<>(verbs))
                    + ") but starts with " + (verb.isEmpty() ? statement.jdbc().charAt(0) : verb));
        }
        Optional<String> outside = names.stream()
                .filter(OUTSIDE::contains)
                .findFirst()
                .or(() -> TOGETHER.stream()
                        .filter(words -> has(names, words))
                        .map(words -> String.join(" ", words))
                        .findFirst());
        if (outside.isPresent()) {
            return Optional.of("uses " + outside.get() + ", which reaches beyond the rows of its world");
        }
        return names.stream()
                .filter(UNSTEADY::contains)
                .findFirst()
                .map(word -> "uses " + word + ", which differs from run to run; the world's present is :now");
    }

    private static Optional<String> refuseBooks(NamedSql statement) {
        return BOOKS.stream()
                .filter(table -> has(statement.names(), List.of("KIT", ".", table)))
                .map(table -> "uses kit." + table.toLowerCase(Locale.ROOT) + ", in which the world keeps its own books")
                .findFirst();
    }

    private static boolean has(List<String> names, List<String> words) {
        return Collections.indexOfSubList(names, words) >= 0;
    }
}
