package dev.grindstone.chat.people;

import static dev.grindstone.chat.db.Tables.APP;
import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.TEAM;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.Locale;
import org.jooq.DSLContext;

/**
 * What fixtures begin with: {@code chat.createTeam} (name, domain), {@code chat.addMember} (whoever runs it becomes a
 * member: handle, display_name, title, pronouns, phone, zone, role, deactivated; all may be left out) and
 * {@code chat.addBot} (name, handle, description; the result is the number of the bot's member).
 */
final class Setup {
    private Setup() {}

    static void addTo(CommandRegistry commands) {
        commands.add("chat.createTeam", Setup::team);
        commands.add("chat.addMember", Setup::member);
        commands.add("chat.addBot", Setup::bot);
    }

    private static Long team(World world, Person by, Args args) {
        DSLContext db = world.db("chat");
        if (db.fetchExists(TEAM)) {
            throw ChatException.of("name_taken", "The world has a workspace already: leave chat.createTeam out");
        }
        long id = world.nextId(args.instant("at", world.now()));
        db.insertInto(TEAM)
                .set(TEAM.ID, id)
                .set(TEAM.NAME, args.text("name"))
                .set(TEAM.DOMAIN, args.text("domain"))
                .set(TEAM.CREATED_AT, args.instant("at", world.now()))
                .execute();
        return id;
    }

    private static Long member(World world, Person by, Args args) {
        insert(world, by.id(), "person", args, by.email().replaceAll("@.*", ""), by.name(), by.email(), by.title());
        return by.id();
    }

    private static Long bot(World world, Person by, Args args) {
        DSLContext db = world.db("chat");
        long app = world.nextId(args.instant("at", world.now()));
        long bot = world.nextId(args.instant("at", world.now()));
        long member = world.nextId(args.instant("at", world.now()));
        String name = args.text("name");
        insert(world, member, "bot", args, name, name, "", "");
        db.update(MEMBER).set(MEMBER.APP_ID, app).where(MEMBER.ID.eq(member)).execute();
        db.insertInto(APP)
                .set(APP.ID, app)
                .set(APP.NAME, name)
                .set(APP.DESCRIPTION, args.text("description", ""))
                .set(APP.BOT_ID, bot)
                .set(APP.BOT_MEMBER_ID, member)
                .set(
                        APP.SIGNING_SECRET,
                        String.format("%016x%016x", app * 0x9E3779B97F4A7C15L, bot * 0xBF58476D1CE4E5B9L))
                .execute();
        return member;
    }

    private static void insert(
            World world, long id, String kind, Args args, String handle, String name, String email, String title) {
        world.db("chat")
                .insertInto(MEMBER)
                .set(MEMBER.ID, id)
                .set(MEMBER.KIND, kind)
                .set(MEMBER.HANDLE, args.text("handle", slug(handle)))
                .set(MEMBER.REAL_NAME, name)
                .set(MEMBER.DISPLAY_NAME, args.text("display_name", ""))
                .set(MEMBER.EMAIL, email)
                .set(MEMBER.TITLE, args.text("title", title))
                .set(MEMBER.PRONOUNS, args.text("pronouns", ""))
                .set(MEMBER.PHONE, args.text("phone", ""))
                .set(MEMBER.ZONE, args.text("zone", world.zone().getId()))
                .set(MEMBER.ROLE, args.text("role", "member"))
                .set(MEMBER.IS_DEACTIVATED, args.flag("deactivated", false))
                .set(MEMBER.IS_AWAY, args.flag("away", false))
                .set(MEMBER.STATUS_TEXT, "")
                .set(MEMBER.STATUS_EMOJI, "")
                .set(MEMBER.JOINED_AT, args.instant("at", world.now()))
                .execute();
    }

    private static String slug(String handle) {
        return handle.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}
