package dev.grindstone.chat.library;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.message.file.SharedFile;
import dev.grindstone.chat.message.file.SharedFiles;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The view {@code unified-files}, and the menus that narrow and sort it. */
public final class LibraryRoutes {
    private static final int SIZE = 30;

    private final Brand brand;

    public LibraryRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The view, a tab of the rail. */
    public static List<View> views() {
        return List.of(new View("unified-files", "Files", "files", View.Place.RAIL, "tab_rail_files_button", ""));
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/client/view/unified-files", visit -> visit.render("chat/library/library.jte", page(visit)));
        routes.get("/client/menu/files", this::menu);
    }

    private LibraryPage page(Visit visit) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of("q", "whose", "type", "sort")) {
            String value = Objects.requireNonNullElse(visit.query(name), "").strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        String page = Objects.requireNonNullElse(visit.query("page"), "");
        Team team = Team.of(visit.db());
        return new LibraryPage(
                team,
                "Files - " + team.name() + " - " + brand.name(),
                asked,
                Slice.of(files(visit, asked), page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1, SIZE));
    }

    private static List<SharedFile> files(Visit visit, Map<String, String> asked) {
        long viewer = visit.person().id();
        String words = asked.getOrDefault("q", "").toLowerCase(Locale.ROOT);
        String whose = asked.getOrDefault("whose", "");
        String type = asked.getOrDefault("type", "");
        List<SharedFile> files = new ArrayList<>();
        for (SharedFile each : new SharedFiles(visit.db(), viewer, Stamp.of(visit.world(), viewer)).all()) {
            boolean mine = each.ownerId() == viewer;
            boolean wanted = whose.isEmpty() || whose.equals("mine") == mine;
            String text = (each.name() + " " + each.title() + " " + each.owner()).toLowerCase(Locale.ROOT);
            if (wanted && (type.isEmpty() || each.kind().equals(type)) && text.contains(words)) {
                files.add(each);
            }
        }
        switch (asked.getOrDefault("sort", "")) {
            case "oldest" -> java.util.Collections.reverse(files);
            case "name" -> files.sort(Comparator.comparing(each -> each.label().toLowerCase(Locale.ROOT)));
            case "size" ->
                files.sort(Comparator.comparingLong(SharedFile::bytes).reversed());
            default -> {
                // The newest come first already.
            }
        }
        return files;
    }

    private void menu(Visit visit) {
        LibraryPage page = page(visit);
        String which = Objects.requireNonNullElse(visit.query("which"), "");
        Menu menu = Menu.of(which.equals("sort") ? "Sort" : "Filter");
        List<String> values = which.equals("type")
                ? LibraryPage.TYPES
                : which.equals("whose") ? LibraryPage.WHOSE : LibraryPage.SORTS;
        String name = which.equals("type") || which.equals("whose") ? which : "sort";
        values.forEach(each -> menu.with(
                Item.choice("", label(name, each), each.equals(page.get(name))).goes(page.with(name, each))));
        visit.render("chat/activation/menu.jte", menu);
    }

    private static String label(String name, String value) {
        return name.equals("type")
                ? LibraryPage.type(value)
                : name.equals("whose") ? LibraryPage.whose(value) : LibraryPage.sort(value);
    }
}
