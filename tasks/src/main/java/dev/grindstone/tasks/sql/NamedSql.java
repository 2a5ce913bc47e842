package dev.grindstone.tasks.sql;

import dev.grindstone.tasks.sql.SqlText.Kind;
import dev.grindstone.tasks.sql.SqlText.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One SQL statement whose {@code :name} parameters were turned into JDBC's question marks.
 *
 * @param jdbc the statement as JDBC takes it, without comments
 * @param parameters the name behind each question mark, in order
 * @param names its keywords and names, in capitals, in order, and a dot where one stands between two of them
 */
public record NamedSql(String jdbc, List<String> parameters, List<String> names) {

    public NamedSql {
        parameters = List.copyOf(parameters);
        names = List.copyOf(names);
    }

    /**
     * The statements of a text, which are separated by semicolons.
     *
     * @throws SqlException when it is no SQL that a task may use
     */
    public static List<NamedSql> parse(String text) {
        List<NamedSql> statements = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        for (Token token : SqlText.read(text)) {
            if (token.kind() == Kind.END) {
                add(statements, statement);
                statement.clear();
            } else {
                statement.add(token);
            }
        }
        add(statements, statement);
        return statements;
    }

    /** The names of all parameters of several statements. */
    public static Set<String> names(List<NamedSql> statements) {
        Set<String> names = new LinkedHashSet<>();
        statements.forEach(statement -> names.addAll(statement.parameters()));
        return names;
    }

    private static void add(List<NamedSql> statements, List<Token> tokens) {
        StringBuilder jdbc = new StringBuilder();
        List<String> parameters = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Token token : tokens) {
            jdbc.append(token.source());
            if (token.kind() == Kind.PARAMETER) {
                parameters.add(token.text());
            } else if (token.isName() || token.text().equals(".")) {
                names.add(token.text());
            }
        }
        if (!jdbc.toString().isBlank()) {
            statements.add(new NamedSql(jdbc.toString().strip(), parameters, names));
        }
    }
}
