package dev.grindstone.mail.list;

/**
 * One category tab over the inbox.
 *
 * @param name as a route says it, such as {@code promotions}
 * @param unread conversations nobody has opened yet
 * @param teaser who wrote the newest of them, by name
 */
record Tab(String name, boolean selected, int unread, String teaser) {

    String title() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String route() {
        return name.equals("primary") ? "inbox" : "category/" + name;
    }

    String icon() {
        return switch (name) {
            case "promotions" -> "tag";
            case "social" -> "users-round";
            case "updates" -> "info";
            case "forums" -> "messages-square";
            default -> "inbox";
        };
    }

    /** Whether it says that there is something new; Primary shows its unread mail in the rows instead. */
    boolean hasNews() {
        return unread > 0 && !selected && !name.equals("primary");
    }

    /** The accessible name: "Promotions, 50 new messages,". */
    String label() {
        if (!hasNews()) {
            return title();
        }
        return title() + (unread == 1 ? ", one new message," : ", " + unread + " new messages,");
    }
}
