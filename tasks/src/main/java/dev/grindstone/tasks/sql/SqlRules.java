package dev.grindstone.tasks.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the SQL of a task may do: read its world, and change rows of a fork of it. Nothing else of what H2 can do, such as
 * reading files, opening other databases or changing tables.
 */
public final class SqlRules {

    private static final Set<String> QUERY = Set.of("SELECT", "WITH", "VALUES", "TABLE");
    private static final Set<String> CHANGE = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(FILE_READ|FILE_WRITE|CSVREAD|CSVWRITE|LINK_SCHEMA|RUNSCRIPT|BACKUP|SHUTDOWN|CREATE|ALTER|DROP|TRUNCATE"
                    + "|GRANT|REVOKE|COMMIT|ROLLBACK|DATABASE_PATH|ABORT_SESSION|CANCEL_SESSION|MEMORY_USED)\\b",
            Pattern.CASE_INSENSITIVE);

    // The machine's clock and dice: a task must be the same in every run.
    private static final Pattern UNSTEADY = Pattern.compile(
            "\\b(CURRENT_TIMESTAMP|CURRENT_DATE|CURRENT_TIME|LOCALTIME|LOCALTIMESTAMP|NOW(?=\\s*\\()|SYSDATE|SYSTIMESTAMP"
                    + "|RAND|RANDOM|RANDOM_UUID|SECURE_RAND)\\b",
            Pattern.CASE_INSENSITIVE);

    private SqlRules() {}

    /** Why a text may not be used as a query; empty when it may. */
    public static Optional<String> refuseQuery(String text) {
        List<NamedSql> statements = NamedSql.parse(text);
        if (statements.size() != 1) {
            return Optional.of("must be one query but is " + statements.size() + " statements");
        }
        return refuse(statements.get(0), QUERY, "a query");
    }

    /** Why a text may not be used as a change; empty when it may. */
    public static Optional<String> refuseChange(String text) {
        List<NamedSql> statements = NamedSql.parse(text);
        if (statements.isEmpty()) {
            return Optional.of("has no statement");
        }
        return statements.stream()
                .flatMap(statement -> refuse(statement, CHANGE, "a change of rows").stream())
                .findFirst();
    }

    /** Whether the query says in which order its rows come. */
    public static boolean isOrdered(String text) {
        return NamedSql.parse(text).stream()
                .allMatch(statement -> Pattern.compile("\\bORDER\\s+BY\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(statement.bare())
                        .find());
    }

    private static Optional<String> refuse(NamedSql statement, Set<String> verbs, String wanted) {
        String bare = statement.bare();
        String verb = bare.split("[^A-Za-z_]", 2)[0].toUpperCase(Locale.ROOT);
        if (!verbs.contains(verb)) {
            return Optional.of("must be " + wanted + " ("
                    + String.join(", ", verbs.stream().sorted().toList()) + ") but starts with " + verb);
        }
        Matcher outside = OUTSIDE.matcher(bare);
        if (outside.find()) {
            return Optional.of("uses " + outside.group() + ", which reaches beyond the rows of its world");
        }
        Matcher unsteady = UNSTEADY.matcher(bare);
        return unsteady.find()
                ? Optional.of("uses " + unsteady.group().replaceAll("\\W", "")
                        + ", which differs from run to run; the world's present is :now")
                : Optional.empty();
    }
}
