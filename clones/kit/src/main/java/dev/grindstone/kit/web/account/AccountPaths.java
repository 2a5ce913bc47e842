package dev.grindstone.kit.web.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/*
 * /mail/u/1/nav       the page /mail/u/0/nav, of the second person who signed in at this browser
 * /contacts/u/1/new   the page /contacts/new, of the same
 *
 * Pages are registered once, for the first person; the number is taken out of a request's path before it is routed, and
 * put into the addresses that the answer names.
 */
/** Which of the people who are signed in at one browser an address means, and how each of them addresses a page. */
public final class AccountPaths {

    /** So many people can be signed in at one browser; their numbers have one digit. */
    public static final int MOST = 10;

    /** The number of a path that names nobody who could be signed in. */
    public static final int NOBODY = -1;

    private static final String FIRST = "u/0/";
    private static final String KIT = "/-/";

    private final List<Root> roots;

    /** What the paths of some pages begin with: as they are registered, and in front of a number. */
    private record Root(String registered, String numbered) {

        static Root of(String registered) {
            String above = registered.endsWith(FIRST)
                    ? registered.substring(0, registered.length() - FIRST.length())
                    : registered;
            return new Root(registered, above + "u/");
        }
    }

    /** What a path asks for: the page as it is registered, of the person with that number. */
    public record Asked(String path, int account) {}

    private AccountPaths(List<Root> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * Those of an app.
     *
     * @param registered what the paths of pages that are somebody's begin with, such as {@code /mail/u/0/}; none for an app
     *     to which one person at a time is signed in
     */
    public static AccountPaths of(List<String> registered) {
        List<Root> roots = registered.stream().map(Root::of).toList();
        return new AccountPaths(
                roots.isEmpty()
                        ? roots
                        : Stream.concat(roots.stream(), Stream.of(Root.of(KIT))).toList());
    }

    /** Reads a request's path. */
    public Asked read(String path) {
        return numbered(path)
                .map(root -> read(root, path.substring(root.numbered().length())))
                .orElseGet(() -> new Asked(path, 0));
    }

    private static Asked read(Root root, String rest) {
        int slash = rest.indexOf('/');
        String number = slash < 0 ? rest : rest.substring(0, slash);
        String below = slash < 0 ? "" : rest.substring(slash + 1);
        return new Asked(root.registered() + below, number.matches("[0-9]") ? Integer.parseInt(number) : NOBODY);
    }

    private Optional<Root> numbered(String path) {
        return roots.stream()
                .filter(root -> path.startsWith(root.numbered())
                        && path.length() > root.numbered().length())
                .findFirst();
    }

    /** The address of a registered page for the person with that number. */
    public String address(String registered, int account) {
        return account == 0
                ? registered
                : roots.stream()
                        .filter(root -> registered.startsWith(root.registered()))
                        .findFirst()
                        .map(root -> root.numbered() + account + "/"
                                + registered.substring(root.registered().length()))
                        .orElse(registered);
    }
}
