package dev.grindstone.kit.event;

import dev.grindstone.kit.people.Person;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an app tells one person outside its own pages: an order was placed, a parcel came, somebody was mentioned. It
 * happens at the world's present; whichever app carries notifications (mail does) shows it in its own way.
 *
 * @param app name of the app that tells it, such as {@code shop}
 * @param from who writes: a name and an address of the app's company, such as {@code Bazaar <orders@bazaar.example>}
 * @param kind what happened, such as {@code order-confirmed}: lower case, words joined by dashes
 * @param topic what it is about, such as {@code order/123}: notifications of one topic belong together
 * @param title one line, such as {@code Your order 123 is confirmed}; plain text, as all that follows
 * @param lines the summary, a paragraph each
 * @param table what is listed, such as the items of an order and their total; empty when nothing is
 * @param link what the reader may open in the app
 */
public record Notification(
        String app,
        From from,
        String kind,
        String topic,
        Person recipient,
        String title,
        List<String> lines,
        List<Row> table,
        @Nullable Link link) {

    private static final Pattern APP = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9][-A-Za-z0-9/_]*");
    private static final Pattern PATH = Pattern.compile("/(?!/)[-\\w./?=&%~+#:@,]*");

    public Notification {
        lines = List.copyOf(lines);
        table = List.copyOf(table);
        check("app", app, APP, "a lower-case name such as shop");
        check("kind", kind, KIND, "lower-case words joined by dashes, such as order-confirmed");
        check("topic", topic, TOPIC, "made of letters, digits, - _ and /, such as order/123");
        if (title.isBlank() || title.contains("\n")) {
            throw new IllegalArgumentException("The title '" + title + "' of a notification is not one line of text");
        }
    }

    /** Who writes. */
    public record From(String name, String email) {
        public From {
            check("sender's address", email, Pattern.compile("[^@\\s<>]+@[^@\\s<>]+"), "a mail address");
        }
    }

    /**
     * One row of a table.
     *
     * @param label such as {@code Rain jacket, M}
     * @param detail what stands below it in small, such as {@code Qty 2}; empty for nothing
     * @param value what stands at the end of the row, such as {@code $84.00}; empty for nothing
     * @param total whether it sums up the rows above
     */
    public record Row(String label, String detail, String value, boolean total) {
        /** A row among others. */
        public static Row of(String label, String detail, String value) {
            return new Row(label, detail, value, false);
        }

        /** A row that sums up those above. */
        public static Row total(String label, String value) {
            return new Row(label, "", value, true);
        }
    }

    /**
     * A place in the app.
     *
     * @param label what the button says
     * @param path within the app, such as {@code /orders/123}
     */
    public record Link(String label, String path) {
        public Link {
            check("link", path, PATH, "a path within the app such as /orders/123");
        }
    }

    private static void check(String what, String text, Pattern form, String wanted) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The " + what + " '" + text + "' of a notification is not " + wanted + ": correct it");
        }
    }
}
