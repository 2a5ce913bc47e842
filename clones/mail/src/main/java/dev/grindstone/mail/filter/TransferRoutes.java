package dev.grindstone.mail.filter;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Carrying filters from one mailbox to another as a file. */
final class TransferRoutes {
    private static final String BASE = "/mail/u/0/filters/";
    private static final String COMMAND = "mail.importFilters";

    private TransferRoutes() {}

    /**
     * A filter of a file.
     *
     * @param filter as it would become; absent when it cannot
     * @param problem why it cannot
     */
    record Offer(int place, @Nullable Filter filter, String problem) {}

    /** What a file holds. */
    record Offers(List<Offer> all) {
        Offers {
            all = List.copyOf(all);
        }
    }

    static void addTo(Routes routes) {
        routes.get(BASE + "export", TransferRoutes::export);
        routes.post(BASE + "read", TransferRoutes::read);
        routes.post(BASE + "import", TransferRoutes::take);
    }

    /** {@code mail.importFilters}: see {@link FilterCommands}. */
    static int run(World world, Person by, Args args) {
        List<Map<String, Object>> filters = FeedReader.read(
                args.raw("xml") instanceof byte[] bytes
                        ? bytes
                        : args.text("xml").getBytes(StandardCharsets.UTF_8));
        List<Integer> chosen = args.has("chosen")
                ? args.texts("chosen").stream().map(TransferRoutes::place).toList()
                : IntStream.range(0, filters.size()).boxed().toList();
        for (int place : chosen) {
            if (place < 0 || place >= filters.size()) {
                throw new IllegalArgumentException(COMMAND + ": chosen names filter " + place + ", but there are "
                        + filters.size() + ", counted from 0");
            }
            create(world, by, filters.get(place), args.flag("apply", false));
        }
        return chosen.size();
    }

    private static int place(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static void create(World world, Person by, Map<String, Object> filter, boolean apply) {
        String label = String.valueOf(filter.getOrDefault("label", ""));
        boolean isMissing = !label.isBlank()
                && new FilterQueries(world.db("mail"), by.id()).labelId(label).isEmpty();
        if (isMissing) {
            world.run("mail.label", by, Map.of("name", label));
        }
        Object id = Objects.requireNonNull(world.run("mail.createFilter", by, filter));
        if (apply) {
            world.run("mail.applyFilter", by, Map.of("filter", id));
        }
    }

    /** The file; the link that leads here says that it is to be kept. */
    private static void export(Visit visit) {
        List<String> ids = visit.http().queryParams("id");
        List<Filter> chosen = new FilterQueries(visit.db(), visit.person().id())
                .all().stream()
                        .filter(filter -> ids.isEmpty() || ids.contains(String.valueOf(filter.id())))
                        .toList();
        visit.http()
                .contentType("text/plain; charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"mailFilters.xml\"")
                .result(FilterFeed.of(
                        chosen, visit.person().name(), visit.person().email(), visit.now()));
    }

    /** Shows what a file holds; nothing is kept. */
    private static void read(Visit visit) throws IOException {
        try {
            List<Offer> offers = new ArrayList<>();
            for (Map<String, Object> filter : FeedReader.read(file(visit))) {
                offers.add(offer(offers.size(), filter));
            }
            if (offers.isEmpty()) {
                throw new IllegalArgumentException("The file has no filters in it");
            }
            visit.render("mail/filter/offers.jte", new Offers(offers));
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
        }
    }

    private static Offer offer(int place, Map<String, Object> filter) {
        try {
            return new Offer(place, new FilterArgs(COMMAND, new Args(COMMAND, filter)).described(0), "");
        } catch (IllegalArgumentException wrong) {
            return new Offer(place, null, words(wrong));
        }
    }

    private static void take(Visit visit) throws IOException {
        try {
            Object created = visit.world()
                    .run(
                            COMMAND,
                            visit.person(),
                            Map.of(
                                    "xml",
                                    file(visit),
                                    "chosen",
                                    visit.forms("chosen"),
                                    "apply",
                                    "true".equals(visit.form("apply"))));
            visit.undoable(
                    Objects.equals(created, 1) ? "Your filter was created." : created + " filters were created.");
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            refuse(visit, wrong);
        }
    }

    private static byte[] file(Visit visit) throws IOException {
        @Nullable UploadedFile file = visit.http().uploadedFile("file");
        if (file == null) {
            throw new IllegalArgumentException("Choose a file first");
        }
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        }
    }

    private static void refuse(Visit visit, IllegalArgumentException wrong) {
        visit.http().status(422).result(words(wrong) + ".");
    }

    private static String words(IllegalArgumentException wrong) {
        return String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", "");
    }
}
