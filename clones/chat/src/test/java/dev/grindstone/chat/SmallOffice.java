package dev.grindstone.chat;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workspace small enough to know by heart: eight people, a bot, five channels, direct conversations, a thread. */
public final class SmallOffice implements WorldSource {
    /** The owner of the browser. */
    public static final Person MAYA = person(1, "Maya Chen", "Maya", "maya", "Product lead");
    /** Writes the most. */
    public static final Person OMAR = person(2, "Omar Haddad", "Omar", "omar", "Engineer");
    /** One of two people called Chris. */
    public static final Person CHRIS = person(3, "Chris Novak", "Chris", "chris.novak", "Designer");
    /** The other Chris. */
    public static final Person CHRIS_B = person(4, "Chris Baptiste", "Chris", "chris.baptiste", "Support");
    /** In a private channel that Maya is not in. */
    public static final Person IRENE = person(5, "Irene Sato", "Irene", "irene", "Finance");

    private static final Person LEO = person(6, "Leo Martins", "Leo", "leo", "Engineer");
    /** Works on the launch. */
    public static final Person PRIYA = person(7, "Priya Nair", "Priya", "priya", "Marketing");

    private static final Person TOM = person(8, "Tom Berg", "Tom", "tom", "Former intern");

    /** The present. */
    public static final Instant NOW = Instant.parse("2026-03-12T09:30:00Z");

    private static final Instant FOUNDED = NOW.minus(Duration.ofDays(200));

    private static Person person(long id, String name, String given, String handle, String title) {
        return new Person(id, name, given, handle + "@lumen.example", "secret-" + id, title, "Lumen Works");
    }

    @Override
    public String name() {
        return "small-office";
    }

    @Override
    public void fill(WorldBuilder world, long seed) {
        world.present(NOW, ZoneId.of("Europe/Stockholm"));
        List<Person> all = List.of(MAYA, OMAR, CHRIS, CHRIS_B, IRENE, LEO, PRIYA, TOM);
        all.forEach(world::person);
        world.protagonist(MAYA);
        world.run("chat.createTeam", MAYA, Map.of("name", "Lumen Works", "domain", "lumen", "at", FOUNDED));
        for (Person each : all) {
            String role = each.equals(MAYA) ? "primary" : "member";
            world.run(
                    "chat.addMember",
                    each,
                    Map.of("role", role, "display_name", each.equals(OMAR) ? "omar" : "", "at", FOUNDED));
        }
        world.run("chat.addBot", MAYA, Map.of("name", "Deploy", "at", FOUNDED));
        channels(world);
        messages(world);
        world.run("chat.deactivate", MAYA, Map.of("user", "tom"));
        for (String read : List.of("general", "design", "launch-plan")) {
            world.run("chat.markRead", MAYA, Map.of("channel", read));
        }
        world.run("chat.addFile", MAYA, Map.of("name", "unshared.txt", "content", "Mine"));
    }

    private static void channels(WorldBuilder world) {
        channel(world, MAYA, "general", Map.of("general", true, "purpose", "What everybody should know"));
        channel(world, OMAR, "engineering", Map.of("topic", "Release on Thursday"));
        channel(world, CHRIS, "design", Map.of());
        channel(world, MAYA, "launch-plan", Map.of("private", true));
        channel(world, IRENE, "payroll", Map.of("private", true));
        channel(world, PRIYA, "old-campaign", Map.of());
        invite(world, OMAR, "engineering", "maya", "leo", "chris.novak");
        invite(world, CHRIS, "design", "maya", "priya");
        invite(world, MAYA, "launch-plan", "omar", "priya");
        world.run("chat.archive", PRIYA, Map.of("channel", "old-campaign", "quiet", true));
    }

    private static void messages(WorldBuilder world) {
        post(world, IRENE, "payroll", 50, "March salaries are *approved*", null);
        post(world, MAYA, "general", 48, "Welcome to the new workspace, <!channel>! :tada:", null);
        post(world, PRIYA, "general", 47, "Thanks! The plan is at <https://lumen.example/plan|the usual place>", null);
        String root = post(world, OMAR, "engineering", 26, "Release notes:\n• faster start\n• `export` fixed", null);
        post(world, LEO, "engineering", 25, "Is the fix for 4.1, too?", root);
        post(world, OMAR, "engineering", 24, "Only *4.2* and later", root);
        post(world, CHRIS, "design", 20, "> which blue?\nThe _darker_ one", null);
        post(world, MAYA, "launch-plan", 6, "Launch is on <!date^1773565200^{date_long}|March 15>", null);
        post(world, OMAR, "engineering", 3, "<@" + key(MAYA) + "> can you approve the release?", null);
        post(world, OMAR, "@maya", 2, "Are you there? :wave:", null);
        post(world, CHRIS_B, "@maya", 1, "A customer asks about the export", null);
        world.run("chat.react", LEO, Map.of("channel", "engineering", "ts", root, "name", "tada"));
        world.run("chat.react", MAYA, Map.of("channel", "engineering", "ts", root, "name", "+1"));
        world.run("chat.react", OMAR, Map.of("channel", "engineering", "ts", root, "name", "thumbsup"));
        world.run("chat.openDirect", MAYA, Map.of("users", List.of("priya", "chris.novak")));
    }

    private static void channel(WorldBuilder world, Person by, String name, Map<String, ?> more) {
        Map<String, Object> args = new HashMap<>(more);
        args.put("name", name);
        args.put("at", FOUNDED);
        world.run("chat.createChannel", by, args);
    }

    private static void invite(WorldBuilder world, Person by, String channel, String... users) {
        world.run("chat.invite", by, Map.of("channel", channel, "users", List.of(users), "at", FOUNDED));
    }

    private static String post(
            WorldBuilder world, Person by, String channel, int hoursAgo, String text, @Nullable String thread) {
        Map<String, Object> args = new HashMap<>();
        args.put("channel", channel);
        args.put("text", text);
        args.put("at", NOW.minus(Duration.ofHours(hoursAgo)));
        if (thread != null) {
            args.put("thread_ts", thread);
        }
        Object id = world.run("chat.import", by, args);
        return world.world()
                .db("chat")
                .fetchSingle("SELECT ts FROM chat.message WHERE id = " + id)
                .get(0, Long.class)
                .toString()
                .replaceFirst("(\\d{6})$", ".$1");
    }

    private static String key(Person person) {
        return dev.grindstone.chat.workspace.Id.USER.text(person.id());
    }
}
