package dev.grindstone.kit.web;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.account.AccountPaths;
import dev.grindstone.kit.web.account.Seat;
import dev.grindstone.kit.web.account.StandIns;
import dev.grindstone.kit.world.World;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One request to a clone: the world it meets, the person who sent it, and how to answer. */
public final class Visit {

    private final String app;
    private final World world;
    private final Context http;
    private final Views views;
    private final UnaryOperator<Shell> shell;
    private final AccountPaths accounts;
    private final int account;
    private final Session session;
    private final Map<String, String> events = new LinkedHashMap<>();
    private final long changesBefore;
    private @Nullable Snackbar undoable;

    Visit(
            String app,
            World world,
            Context http,
            Views views,
            UnaryOperator<Shell> shell,
            AccountPaths accounts,
            StandIns standIns) {
        this.app = app;
        this.world = world;
        this.http = http;
        this.views = views;
        this.shell = shell;
        this.accounts = accounts;
        this.account = WorldFilter.account(http);
        this.session = new Session(world, http, account, standIns);
        this.changesBefore = world.lastChange();
    }

    /** The request and its answer themselves: parameters, forms, uploads, status, headers. */
    public Context http() {
        return http;
    }

    public World world() {
        return world;
    }

    /** A parameter of the address; null without it. */
    public @Nullable String query(String name) {
        return http.queryParam(name);
    }

    /** What the browser keeps under a name; null when it keeps nothing. */
    public @Nullable String cookie(String name) {
        return http.cookie(name);
    }

    /** Has the browser keep a value under a name, for scripts as well, until it is closed. */
    public void keep(String name, String value) {
        http.cookie(kept(name, value));
    }

    /** Has the browser forget a value. */
    public void forget(String name) {
        Cookie gone = kept(name, "");
        gone.setMaxAge(0);
        http.cookie(gone);
    }

    private static Cookie kept(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }

    /** The path that was asked for and its parameters, as in {@code /s?k=lamp}. */
    public String address() {
        // Pages of an app are routed below its name.
        String path = http.path().replaceFirst("^/~[a-z]+", "");
        String query = http.queryString();
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    /** Host and port that were asked for; null when the request names none. */
    public @Nullable String host() {
        return http.host();
    }

    /** Leads the browser to another page, as the answer to a form that was sent too. */
    public void seeOther(String path) {
        http.redirect(path, HttpStatus.SEE_OTHER);
    }

    /** Leads the browser to the page that was meant. */
    public void redirect(String path) {
        http.redirect(path, HttpStatus.FOUND);
    }

    /** Says how the request went, such as 404 for what is not there. */
    public void status(int status) {
        http.status(status);
    }

    /** A part of the path, by its name as it was registered. */
    public String part(String name) {
        return http.pathParam(name);
    }

    /** Whether a page is asked for, and nothing was sent. */
    public boolean isGet() {
        return HandlerType.GET.equals(http.method());
    }

    /** The names of all fields of the form that was sent, in order. */
    public List<String> formNames() {
        return http.formParamMap().keySet().stream().sorted().toList();
    }

    /** A field of the form that was sent; null without it. */
    public @Nullable String form(String name) {
        return http.formParam(name);
    }

    /** All fields of that name in the form that was sent, in their order. */
    public List<String> forms(String name) {
        return http.formParams(name);
    }

    /** The clone's own tables. */
    public DSLContext db() {
        return world.db(app);
    }

    /** The world's present. */
    public Instant now() {
        return world.now();
    }

    /** Who is signed in; without anybody the visitor is led to the sign-in page. */
    public Person person() {
        return session.person().orElseThrow(SignedOut::atAll);
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return session.person().isPresent();
    }

    /** The number of this person among those who are signed in at this browser: 0 for the first. */
    public int account() {
        return account;
    }

    /** All accounts at this browser, by number. */
    public List<Seat> seats() {
        return session.seats();
    }

    /** Who acts here: whoever is signed in, also where that person stands in for somebody. */
    public Person actor() {
        return session.seat().map(Seat::actor).orElseThrow(SignedOut::atAll);
    }

    /** The address of a page of this app, as registered, for this person: with their number, where pages have one. */
    public String here(String registered) {
        return accounts.address(registered, account);
    }

    /** A page of a number that stands for nobody is nowhere, whatever it shows. */
    void checkAccount() {
        if (account != 0 && session.person().isEmpty()) {
            throw SignedOut.underThatNumber();
        }
    }

    /** Makes this browser that person's. */
    public void signIn(Person person) {
        session.signIn(person);
    }

    /**
     * Signs somebody in beside those who are, if any.
     *
     * @return the number of that person; who is signed in already keeps theirs
     * @throws IllegalArgumentException when there is no number left
     */
    public int signInBeside(Person person) {
        return session.signInBeside(person);
    }

    /**
     * Opens somebody's pages to {@link #actor()}, who stands in for that person as long as the app allows it.
     *
     * @return the number of that account
     * @throws IllegalArgumentException when there is no number left, or the app does not allow it
     */
    public int standInFor(Person owner) {
        return session.standIn(actor(), owner);
    }

    /** Leaves this browser to nobody. */
    public void signOut() {
        session.signOut();
    }

    /** Scheme, host and port as the browser sees them, without a slash at the end: what absolute links start with. */
    public String origin() {
        return Hosts.origin(http);
    }

    /** Like {@link #origin()}, of another app in the same world: what absolute links into that app start with. */
    public String origin(String other) {
        return Hosts.originOfApp(other, Hosts.origin(http), app);
    }

    /** The address of an asset, such as {@code mail/shell/mark.svg}. */
    public String asset(String path) {
        return views.assets().url(path);
    }

    /** Answers with a fragment. */
    public void render(String template, Object page) {
        html(views.answer(template, page));
    }

    /** Answers with a whole page in the layout. */
    public void page(String title, String template, Object page) {
        Shell blank = new Shell(
                app,
                "",
                title,
                world.timeMode().name().toLowerCase(java.util.Locale.ROOT),
                world.version(),
                world.zone().getId(),
                world.now().toEpochMilli(),
                account,
                "",
                "",
                List.of(),
                "");
        html(views.page(shell.apply(blank), template, page));
    }

    private void html(byte[] text) {
        http.contentType(ContentType.TEXT_HTML).result(text);
    }

    /** The text of a fragment, for an answer made of several. */
    public String fragment(String template, Object page) {
        return views.fragment(template, page);
    }

    /** Tells the page something: a DOM event on the element that asked, bubbling to the body, with an object as detail. */
    public void event(String name, @Nullable Object... detailNamesAndValues) {
        events.put(name, JsonText.object(detailNamesAndValues));
    }

    /** Shows a short message. */
    public void snackbar(String text) {
        snackbar(Snackbar.of(text));
    }

    /** Shows a short message with an Undo for everything this request changes. */
    public void undoable(String text) {
        snackbar(Snackbar.of(text).undoable());
    }

    /** Shows a short message. */
    public void snackbar(Snackbar snackbar) {
        events.put("grindstone:snackbar", snackbar.json());
        undoable = snackbar.undoWindow() == null ? null : snackbar;
    }

    /** Takes back what this person's last undoable request changed. */
    void undo() {
        session.undo()
                .ifPresentOrElse(
                        undone -> {
                            snackbar(undone.text());
                            event("grindstone:undone", "tag", undone.tag());
                        },
                        () -> snackbar("That can no longer be undone."));
        event("grindstone:changed");
    }

    /** Completes the answer; the last thing in the world's turn. */
    void finish() {
        Snackbar offer = undoable;
        Duration window = offer == null ? null : offer.undoWindow();
        if (offer != null && window != null) {
            session.offerUndo(
                    changesBefore, world.lastChange(), offer, world.now().plus(window));
        }
        if (!events.isEmpty()) {
            StringBuilder header = new StringBuilder("{");
            events.forEach((name, detail) -> header.append(header.length() > 1 ? "," : "")
                    .append(JsonText.quote(name))
                    .append(':')
                    .append(detail));
            http.header("HX-Trigger", header.append('}').toString());
        }
    }
}
