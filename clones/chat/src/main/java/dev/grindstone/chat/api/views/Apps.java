package dev.grindstone.chat.api.views;

import static dev.grindstone.chat.db.Tables.APP;

import dev.grindstone.chat.db.tables.records.AppRecord;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The apps of a workspace and what their settings say. */
public final class Apps {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    public Apps(DSLContext db) {
        this.db = db;
    }

    /** An app. */
    public record App(long id, String name, long bot, Member member, String secret, ObjectNode settings) {}

    /** The app of that number. */
    public Optional<App> byId(long id) {
        return db.selectFrom(APP).where(APP.ID.eq(id)).fetchOptional(this::app);
    }

    /** The app of a bot. */
    public Optional<App> ofBot(Member bot) {
        Long app = bot.appId();
        return app == null ? Optional.empty() : byId(app);
    }

    /** All of them, by number. */
    public List<App> all() {
        return db.selectFrom(APP).orderBy(APP.ID).fetch(this::app);
    }

    private App app(AppRecord row) {
        return new App(
                row.getId(),
                row.getName(),
                row.getBotId(),
                new Members(db).require(row.getBotMemberId()),
                row.getSigningSecret(),
                object(row.getSettings()));
    }

    static ObjectNode object(String text) {
        JsonNode node = JSON.readTree(text);
        return node instanceof ObjectNode object ? object : JSON.createObjectNode();
    }

    /** How often each address for answers of an app was used. */
    public ObjectNode answers(App app) {
        return object(
                db.select(APP.ANSWERS).from(APP).where(APP.ID.eq(app.id())).fetchSingle(APP.ANSWERS));
    }

    /** Keeps other counts. */
    public void setAnswers(App app, ObjectNode answers) {
        db.update(APP)
                .set(APP.ANSWERS, JSON.writeValueAsString(answers))
                .where(APP.ID.eq(app.id()))
                .execute();
    }

    /** Keeps other settings. */
    public void set(App app, ObjectNode settings) {
        db.update(APP)
                .set(APP.SETTINGS, JSON.writeValueAsString(settings))
                .where(APP.ID.eq(app.id()))
                .execute();
    }
}
