package dev.grindstone.shop.lists;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.change.Change;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that was removed a moment ago, as the log of changes has it: putting it back gives the very rows.
 *
 * @param after position in the log before it
 * @param until position of its last change
 * @param what it was, for the page
 */
record Removal(long after, long until, String what) {
    private static final Set<String> TABLES =
            Set.of("shop.list", "shop.list_item", "shop.list_editor", "shop.given", "shop.basket_line");

    /** The address of its page says it so. */
    String text() {
        return after + "-" + until;
    }

    /** What an address or a form says, when it is something that the person removed from their lists, and nothing else. */
    static Optional<Removal> of(World world, long person, String text) {
        if (!text.matches("\\d{1,18}-\\d{1,18}")) {
            return Optional.empty();
        }
        long after = Long.parseLong(text.substring(0, text.indexOf('-')));
        long until = Long.parseLong(text.substring(text.indexOf('-') + 1));
        List<Change> changes = world.changesSince(after).stream()
                .filter(change -> change.seq() <= until)
                .toList();
        List<Change> removed = changes.stream()
                .filter(change -> change.kind() == Change.Kind.DELETE)
                .toList();
        boolean isOnlyLists = changes.stream().allMatch(change -> TABLES.contains(change.table()))
                && changes.size() - removed.size()
                        == changes.stream()
                                .filter(change -> change.table().equals("shop.basket_line")
                                        && change.after().keySet().equals(Set.of("registry_id")))
                                .count();
        if (removed.isEmpty() || !isOnlyLists || !isOf(world, person, removed)) {
            return Optional.empty();
        }
        return Optional.of(new Removal(after, until, what(world, removed)));
    }

    /** Whether each list, gone or there still, is one that the person may change. */
    private static boolean isOf(World world, long person, List<Change> removed) {
        Set<String> gone = removed.stream()
                .filter(change -> change.table().equals("shop.list")
                        && Long.toString(person).equals(change.before().get("person_id")))
                .map(change -> String.valueOf(change.before().get("id")))
                .collect(Collectors.toSet());
        return removed.stream().allMatch(change -> {
            String list = String.valueOf(change.before().get(change.table().equals("shop.list") ? "id" : "list_id"));
            return gone.contains(list)
                    || (list.matches("\\d{1,19}")
                            && world.db("shop")
                                    .fetchExists(
                                            LIST,
                                            LIST.ID.eq(Long.parseLong(list)).and(Editing.by(person))));
        });
    }

    private static String what(World world, List<Change> removed) {
        Optional<String> list = removed.stream()
                .filter(change -> change.table().equals("shop.list"))
                .map(change -> "The list “" + change.before().get("name") + "”")
                .findFirst();
        return list.orElseGet(() -> "“"
                + world.db("shop")
                        .select(PRODUCT.TITLE)
                        .from(PRODUCT)
                        .join(VARIANT)
                        .on(VARIANT.PRODUCT_ID.eq(PRODUCT.ID))
                        .where(VARIANT.ID.eq(Long.parseLong(
                                String.valueOf(removed.get(0).before().get("variant_id")))))
                        .fetchOptional(PRODUCT.TITLE)
                        .orElse("")
                + "”");
    }

    /** Puts it back; false when something of it was written again since. */
    boolean undo(World world) {
        return world.undo(after, until);
    }
}
