package dev.grindstone.mail.conversation;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mailbox with one conversation for each way in which reading and writing can be hard. */
public final class Correspondence implements WorldSource {
    /** Whose mailbox it is. */
    public static final Person NORA = new Person(
            1, "Nora Lindqvist", "Nora", "nora@harbour.example", "lantern", "Berth planner", "Harbour Works");

    /** A colleague, who has a mailbox in the same world. */
    public static final Person BEN =
            new Person(2, "Ben Okafor", "Ben", "ben@harbour.example", "anchor", "Crane lead", "Harbour Works");

    /** The present. */
    public static final Instant NOW = Instant.parse("2026-03-12T09:30:00Z");

    private static final String ME = "Nora Lindqvist <nora@harbour.example>";
    private static final String BEN_BOX = "Ben Okafor <ben@harbour.example>";
    private static final String ANNA = "Anna Reyes <anna@reyes-marine.example>";

    @Override
    public String name() {
        return "correspondence";
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        world.present(NOW, ZoneId.of("Europe/Stockholm"));
        world.person(NORA);
        world.person(BEN);
        world.protagonist(NORA);
        for (int i = 1; i <= 6; i++) {
            String from = i % 2 == 0 ? ME : ANNA;
            put(
                    world,
                    "quay",
                    i,
                    Map.of(
                            "from",
                            from,
                            "to",
                            List.of(i % 2 == 0 ? ANNA : ME),
                            "cc",
                            List.of(BEN_BOX),
                            "subject",
                            i == 1 ? "Fenders at quay 4" : "Re: Fenders at quay 4",
                            "text",
                            "Round " + i + ": the fenders can be delivered on Thursday at ten.\n\n"
                                    + "Details are on https://reyes-marine.example/orders/2214.\n\nBest,\n"
                                    + (i % 2 == 0 ? "Nora" : "Anna")
                                    + "\n\nOn Mon, Mar 9, 2026 at 9:00 AM Somebody wrote:\n> the round before",
                            "labels",
                            List.of("Berths"),
                            "read",
                            true));
        }
        put(
                world,
                "offer",
                30,
                Map.of(
                        "from",
                        "Rope & Sail <hello@ropesail.example>",
                        "to",
                        List.of(ME),
                        "subject",
                        "20 % off mooring lines",
                        "html",
                        "<style>p{color:red}</style><script>alert(1)</script><h2>Spring offers</h2>"
                                + "<img src=\"http://img.ropesail.example/hero.png\" alt=\"Mooring lines\" width=\"560\">"
                                + "<img src=\"http://track.ropesail.example/p.gif\" width=\"1\" height=\"1\">"
                                + "<p onclick=\"alert(2)\">Mooring lines are <b>20&nbsp;% off</b> until Sunday.</p>"
                                + "<p><a href=\"https://ropesail.example/offers\">See the offers</a>"
                                + " <a href=\"javascript:alert(3)\">and more</a></p>"));
        put(
                world,
                "invoice",
                50,
                Map.of(
                        "from",
                        ANNA,
                        "to",
                        List.of(ME, BEN_BOX),
                        "subject",
                        "Invoice 2214 for fender repairs",
                        "html",
                        "<div dir=\"ltr\">Hello Nora,<br><br>attached is the invoice for the fenders: <b>€ 4,180.00</b>,"
                                + " payable within 30 days.<br><br>Best regards,<br>Anna</div>",
                        "labels",
                        List.of("Berths", "Invoices"),
                        "starred",
                        true,
                        "attachments",
                        List.of(
                                file("invoice-2214.pdf", "application/pdf", "%PDF-1.4 invoice"),
                                file("fenders.csv", "text/csv", "fender,price\nA,2090\nB,2090\n"))));
        put(
                world,
                "roster",
                60,
                Map.of(
                        "from",
                        BEN_BOX,
                        "to",
                        List.of(ME),
                        "subject",
                        "Night shift roster",
                        "text",
                        "Here is the roster for April, please check your weeks.\n\nBen",
                        "read",
                        false));
    }

    private static Map<String, Object> file(String name, String type, String content) {
        return Map.of("name", name, "type", type, "bytes", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(WorldBuilder world, String thread, int round, Map<String, Object> message) {
        Map<String, Object> args = new HashMap<>(message);
        args.put("thread", thread);
        args.put("at", NOW.minus(Duration.ofHours(70L - round)));
        world.run("mail.import", NORA, args);
    }
}
