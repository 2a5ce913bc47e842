package dev.grindstone.tasks.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SQL statement whose {@code :name} parameters were turned into JDBC's question marks.
 *
 * @param jdbc the statement as JDBC takes it
 * @param parameters the name behind each question mark, in order
 */
public record NamedSql(String jdbc, List<String> parameters) {

    // Whatever a colon or a semicolon in it means nothing: strings, quoted names, comments, casts. Then names and ends.
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|::|(?<name>:[a-z_][a-z0-9_]*)|(?<end>;)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern ORDER = Pattern.compile(
            "\\bORDER\\s+BY\\b.*?(?=\\b(LIMIT|OFFSET|FETCH)\\b|$)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    public NamedSql {
        parameters = List.copyOf(parameters);
    }

    /** The statements of a text, which are separated by semicolons. */
    public static List<NamedSql> parse(String text) {
        List<NamedSql> statements = new ArrayList<>();
        StringBuilder jdbc = new StringBuilder();
        List<String> parameters = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            token.appendReplacement(jdbc, "");
            if (token.group("name") != null) {
                parameters.add(token.group().substring(1));
                jdbc.append('?');
            } else if (token.group("end") != null) {
                add(statements, jdbc, parameters);
            } else {
                jdbc.append(token.group());
            }
        }
        token.appendTail(jdbc);
        add(statements, jdbc, parameters);
        return statements;
    }

    /** The names of all parameters of several statements. */
    public static Set<String> names(List<NamedSql> statements) {
        Set<String> names = new LinkedHashSet<>();
        statements.forEach(statement -> names.addAll(statement.parameters()));
        return names;
    }

    /** The statement without comments, strings and quoted names: what its words can be looked for in. */
    String bare() {
        return COMMENT.matcher(jdbc)
                .replaceAll(" ")
                .replaceAll("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"", " ")
                .strip();
    }

    /** The same query without the order of its rows, so that a database need not see all of them to give some. */
    NamedSql unordered() {
        StringBuilder words =
                new StringBuilder(jdbc); // of the same length, with blanks for all that is no word outside
        Matcher token = TOKEN.matcher(jdbc);
        while (token.find()) {
            words.replace(token.start(), token.end(), " ".repeat(token.group().length()));
        }
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth > 0) {
                words.setCharAt(i, ' ');
            }
        }
        Matcher order = ORDER.matcher(words);
        if (!order.find() || jdbc.indexOf('?', order.start()) >= 0) {
            return this;
        }
        return new NamedSql(jdbc.substring(0, order.start()) + jdbc.substring(order.end()), parameters);
    }

    private static void add(List<NamedSql> statements, StringBuilder jdbc, List<String> parameters) {
        NamedSql statement = new NamedSql(jdbc.toString().strip(), parameters);
        if (!statement.bare().isEmpty()) {
            statements.add(statement);
        }
        jdbc.setLength(0);
        parameters.clear();
    }
}
