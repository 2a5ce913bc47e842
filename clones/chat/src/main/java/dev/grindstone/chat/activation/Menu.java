package dev.grindstone.chat.activation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A menu as a fragment: {@code chat/activation/menu.jte} shows it.
 *
 * @param label its accessible name
 */
public record Menu(String label, List<Item> items) {

    /** A menu with a name and nothing in it yet. */
    public static Menu of(String label) {
        return new Menu(label, new ArrayList<>());
    }

    /** Adds an item. */
    public Menu with(Item item) {
        items.add(item);
        return this;
    }

    /** Adds an item when something is the case. */
    public Menu withIf(boolean condition, Item item) {
        return condition ? with(item) : this;
    }

    /** Adds a line between items. */
    public Menu rule() {
        return with(Item.rule());
    }

    /** Adds words that head what follows. */
    public Menu heading(String words) {
        return with(new Item("heading", "", words, "", "", "", false, List.of()));
    }

    /**
     * One line of a menu.
     *
     * @param kind {@code item}, {@code choice}, {@code rule} or {@code heading}
     * @param qa its {@code data-qa}
     * @param icon a lucide name, or empty
     * @param hint what stands at the end of the line, such as a shortcut
     * @param detail a second line in small
     * @param chosen of a choice
     * @param does names and values of the attributes {@code data-x-…} that say what it does, in turn
     */
    public record Item(
            String kind,
            String qa,
            String label,
            String icon,
            String hint,
            String detail,
            boolean chosen,
            List<String> does) {
        public Item {
            does = List.copyOf(does);
        }

        private Item doing(String... more) {
            List<String> all = new ArrayList<>(does);
            all.addAll(List.of(more));
            return new Item(kind, qa, label, icon, hint, detail, chosen, all);
        }

        /** The value of one of the attributes; null without it. */
        public @Nullable String does(String name) {
            int at = does.indexOf(name);
            return at < 0 ? null : does.get(at + 1);
        }

        /** An item. */
        public static Item of(String qa, String label, String icon) {
            return new Item("item", qa, label, icon, "", "", false, List.of());
        }

        /** One of several choices. */
        public static Item choice(String qa, String label, boolean chosen) {
            return new Item("choice", qa, label, "", "", "", chosen, List.of());
        }

        /** With a hint at the end of its line. */
        public Item hint(String text) {
            return new Item(kind, qa, label, icon, text, detail, chosen, does);
        }

        /** With a second line. */
        public Item detail(String text) {
            return new Item(kind, qa, label, icon, hint, text, chosen, does);
        }

        /** Runs a command of {@link DoRoutes}, such as {@code star} with {@code channel=C…}. */
        public Item runs(String verb, String args) {
            return doing("run", verb, "args", args);
        }

        /** Asks first. */
        public Item asks(String title, String text, String ok) {
            return doing("title", title, "ask", text, "ok", ok);
        }

        /** Says something when it is done. */
        public Item says(String text) {
            return doing("says", text);
        }

        /** Goes to an address when it is done. */
        public Item then(String path) {
            return doing("then", path);
        }

        /** Goes to an address. */
        public Item goes(String path) {
            return doing("go", path);
        }

        /** Opens a dialog. */
        public Item dialog(String path) {
            return doing("dialog", path);
        }

        /** Opens a menu beside it. */
        public Item submenu(String path) {
            return doing("menu", path);
        }

        /** Tells the page something: a DOM event. */
        public Item fires(String event) {
            return doing("fires", event);
        }

        /** Shows a fragment beside the conversation. */
        public Item secondary(String path) {
            return doing("secondary", path);
        }

        /** Opens an address in a tab of its own. */
        public Item opens(String address) {
            return doing("opens", address);
        }

        /** Puts a file into the message that is being written. */
        public Item recent(String file) {
            return doing("recent", file);
        }

        /** A line between items, as an item. */
        public static Item rule() {
            return new Item("rule", "", "", "", "", "", false, List.of());
        }

        /** Copies a text. */
        public Item copies(String text) {
            return doing("copy", text);
        }
    }
}
