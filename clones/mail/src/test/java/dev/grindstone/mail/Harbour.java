package dev.grindstone.mail;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mailbox small enough to know by heart: whoever writes a test can count its conversations. */
public final class Harbour implements WorldSource {
    /** The owner. */
    public static final Person NORA = new Person(
            1, "Nora Lindqvist", "Nora", "nora@harbour.example", "lantern", "Berth planner", "Harbour Works");

    private static final Instant NOW = Instant.parse("2026-03-12T09:30:00Z");
    private static final String ME = "Nora Lindqvist <nora@harbour.example>";
    private static final String BEN = "Ben Okafor <ben@harbour.example>";
    private static final String ANNA = "Anna Reyes <anna@reyes-marine.example>";
    private static final String TIDES = "Tide Tables Weekly <news@tides.example>";

    private final int extra;

    /** Without more than what stands here. */
    public Harbour() {
        this(0);
    }

    /** @param extra how many conversations of two messages lie in the archive besides */
    public Harbour(int extra) {
        this.extra = extra;
    }

    @Override
    public String name() {
        return extra == 0 ? "harbour" : "harbour-" + extra;
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        world.present(NOW, ZoneId.of("Europe/Stockholm"));
        world.person(NORA);
        world.person(
                new Person(2, "Ben Okafor", "Ben", "ben@harbour.example", "anchor", "Crane lead", "Harbour Works"));
        world.protagonist(NORA);
        label(world, "Berths", "#1d7a4f");
        label(world, "Berths/Quay 4", "#8b5cb8");
        label(world, "Travel", "#b2470f");
        label(world, "Unused", "");
        new Letter(
                        world,
                        BEN,
                        "Crane inspection moved to Thursday",
                        "The inspector called. Thursday at ten works for quay 4.")
                .ago(Duration.ofMinutes(48))
                .unread()
                .important()
                .labels("Berths/Quay 4")
                .put();
        new Letter(
                        world,
                        ANNA,
                        "Invoice 2214 for fender repairs",
                        "Attached is the invoice for the fenders. Payment within 30 days.")
                .ago(Duration.ofHours(3))
                .unread()
                .file("invoice-2214.pdf", "application/pdf")
                .file("photos.zip", "application/zip")
                .put();
        new Letter(world, BEN, "Night shift roster", "Here is the roster for April, please check your weeks.")
                .ago(Duration.ofHours(20))
                .thread("roster")
                .file("roster-april.xlsx", "application/vnd.ms-excel")
                .put();
        new Letter(world, ME, "Re: Night shift roster", "Weeks 15 and 17 are fine, week 16 I am away.")
                .ago(Duration.ofHours(18))
                .thread("roster")
                .to(BEN)
                .put();
        new Letter(world, BEN, "Re: Night shift roster", "Thanks, moved you to week 18.")
                .ago(Duration.ofHours(17))
                .thread("roster")
                .unread()
                .put();
        new Letter(world, ANNA, "Lunch on Friday?", "The place by the lock has a new menu. Twelve o'clock?")
                .ago(Duration.ofDays(1))
                .starred()
                .put();
        new Letter(
                        world,
                        "Port Authority <notices@port.example>",
                        "Dredging schedule for spring",
                        "The channel is dredged from April 7 to April 19.")
                .ago(Duration.ofDays(9))
                .labels("Berths")
                .put();
        new Letter(
                        world,
                        "Ferry Line <booking@ferry.example>",
                        "Your booking 88K2Q to Tallinn",
                        "Departure April 2 at 17:40, cabin for two.")
                .ago(Duration.ofDays(40))
                .labels("Travel")
                .starred()
                .put();
        new Letter(world, "Old Crew <crew@harbour.example>", "", "Happy new year to all of you!")
                .ago(Duration.ofDays(75))
                .put();
        new Letter(world, TIDES, "Spring tides are coming", "Offers on charts all week.")
                .category("promotions")
                .ago(Duration.ofHours(5))
                .unread()
                .put();
        new Letter(world, "Rope & Sail <hello@ropesail.example>", "20 % off mooring lines", "Only this week.")
                .category("promotions")
                .ago(Duration.ofDays(2))
                .unread()
                .put();
        new Letter(
                        world,
                        "Harbour Social <mail@hsocial.example>",
                        "Ben mentioned you in a comment",
                        "Ben: Nora knows best.")
                .category("social")
                .ago(Duration.ofDays(3))
                .unread()
                .put();
        new Letter(
                        world,
                        "Parcel Post <track@parcel.example>",
                        "Your parcel is on its way",
                        "It arrives on Friday between 8 and 12.")
                .category("updates")
                .ago(Duration.ofDays(1))
                .put();
        new Letter(
                        world,
                        "Marine Forum <list@forum.example>",
                        "[forum] Antifouling advice",
                        "Which paint lasts in brackish water?")
                .category("forums")
                .ago(Duration.ofDays(6))
                .put();
        new Letter(world, ME, "Berth plan for week 12", "The plan is attached; quay 4 stays closed on Thursday.")
                .to(BEN)
                .to(ANNA)
                .ago(Duration.ofDays(4))
                .file("berths-w12.pdf", "application/pdf")
                .put();
        new Letter(world, ME, "Question about the lock", "Do you know when the lock")
                .kind("draft")
                .to(ANNA)
                .ago(Duration.ofHours(2))
                .put();
        new Letter(world, "Prize Office <win@prize.example>", "You have won a yacht", "Claim it now.")
                .folder("spam")
                .ago(Duration.ofDays(2))
                .unread()
                .put();
        new Letter(world, BEN, "Old crane manual", "For the files.")
                .folder("trash")
                .ago(Duration.ofDays(12))
                .put();
        for (int i = 0; i < extra; i++) {
            String text = "The log of watch " + i + " has no entries of note. ".repeat(20 + i % 40);
            new Letter(world, i % 3 == 0 ? ANNA : BEN, "Watch log " + i, text)
                    .thread("log" + i)
                    .ago(Duration.ofHours(200L + i * 3L))
                    .folder(i % 4 == 0 ? "inbox" : "archive")
                    .put();
            new Letter(world, ME, "Re: Watch log " + i, "Seen, thank you.")
                    .thread("log" + i)
                    .to(BEN)
                    .ago(Duration.ofHours(199L + i * 3L))
                    .put();
        }
    }

    private static void label(WorldBuilder world, String name, String color) {
        Map<String, String> args = new HashMap<>(Map.of("name", name));
        if (!color.isEmpty()) {
            args.put("color", color);
        }
        world.run("mail.label", NORA, args);
    }

    /** One message on its way into the mailbox. */
    private static final class Letter {
        private final WorldBuilder world;
        private final Map<String, Object> args = new HashMap<>();
        private final List<String> to = new ArrayList<>();
        private final List<Map<String, Object>> files = new ArrayList<>();

        Letter(WorldBuilder world, String from, String subject, String text) {
            this.world = world;
            args.putAll(Map.of("from", from, "subject", subject, "text", text, "read", true));
        }

        Letter ago(Duration age) {
            args.put("at", NOW.minus(age));
            return this;
        }

        Letter to(String address) {
            to.add(address);
            return this;
        }

        Letter thread(String key) {
            args.put("thread", key);
            return this;
        }

        Letter kind(String kind) {
            args.put("kind", kind);
            return this;
        }

        Letter folder(String folder) {
            args.put("folder", folder);
            return this;
        }

        Letter category(String category) {
            args.put("category", category);
            return this;
        }

        Letter labels(String... names) {
            args.put("labels", List.of(names));
            return this;
        }

        Letter unread() {
            args.put("read", false);
            return this;
        }

        Letter starred() {
            args.put("starred", true);
            return this;
        }

        Letter important() {
            args.put("important", true);
            return this;
        }

        Letter file(String name, String type) {
            files.add(Map.of("name", name, "type", type, "bytes", name.getBytes(StandardCharsets.UTF_8)));
            return this;
        }

        void put() {
            args.put("to", to.isEmpty() ? List.of(ME) : to);
            args.put("attachments", files);
            world.run("mail.import", NORA, args);
        }
    }
}
