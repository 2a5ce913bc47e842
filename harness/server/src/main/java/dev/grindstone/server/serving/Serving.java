package dev.grindstone.server.serving;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Home;
import dev.grindstone.server.api.OperatorApi;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.fleet.Ticker;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.hosting.Whereabouts;
import dev.grindstone.server.play.BrowserPlace;
import dev.grindstone.snapshot.Image;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A running server. Closing it ends everything it started. */
public final class Serving implements AutoCloseable {

    private final Home home;
    private final Site site;
    private final OperatorApi api;
    private final Parts parts;
    private final World world;
    private final PostOffice postOffice;
    private final Whereabouts whereabouts;

    private Serving(
            Home home,
            Site site,
            Parts parts,
            OperatorApi api,
            World world,
            PostOffice postOffice,
            Whereabouts whereabouts) {
        this.postOffice = postOffice;
        this.parts = parts;
        this.home = home;
        this.site = site;
        this.api = api;
        this.world = world;
        this.whereabouts = whereabouts;
    }

    /**
     * What a server is started with; port 0 takes a free one. Mail programs find nothing unless {@code mail} says so.
     *
     * @param packs null for the tasks that come along
     * @param browsers where the browsers of episodes run
     */
    public record Wish(
            String world,
            long seed,
            int pagesPort,
            int operatorPort,
            Limits limits,
            Token token,
            @Nullable Path packs,
            PostOffice.Wish mail,
            BrowserPlace browsers) {

        /** The default world and tasks, within the usual limits. */
        public static Wish standard(int pagesPort, int operatorPort, Token token) {
            return new Wish(
                    Installation.DEFAULT_WORLD,
                    Installation.DEFAULT_SEED,
                    pagesPort,
                    operatorPort,
                    Limits.STANDARD,
                    token,
                    null,
                    PostOffice.Wish.NONE,
                    BrowserPlace.HERE);
        }

        /** The same within other limits. */
        public Wish within(Limits other) {
            return new Wish(world, seed, pagesPort, operatorPort, other, token, packs, mail, browsers);
        }
    }

    /** Starts it: builds the world if it is not built yet, then listens. */
    public static Serving start(Home home, Wish wish, Consumer<String> progress) {
        return start(home, wish, Ticker.system(), progress);
    }

    /** The same with another measure of idleness. */
    static Serving start(Home home, Wish wish, Ticker ticker, Consumer<String> progress) {
        Installation installation = Installation.in(home);
        Image image = installation.image(wish.world(), wish.seed(), progress);
        Site site = wish.browsers().open(installation, wish.pagesPort());
        PostOffice postOffice = PostOffice.CLOSED;
        try {
            Parts parts = Parts.of(site, wish, ticker, progress);
            World world = site.worlds().create(Worlds.DEFAULT, image, TimeMode.LIVE);
            postOffice =
                    PostOffice.open(site.worlds(), wish.mail(), site.pages().port());
            OperatorApi api = parts.listen(wish);
            Whereabouts whereabouts = new Whereabouts(
                    site.pages().port(),
                    api.port(),
                    wish.token().text(),
                    ProcessHandle.current().pid(),
                    postOffice.smtp(),
                    postOffice.imap());
            whereabouts.writeTo(home.running());
            return new Serving(home, site, parts, api, world, postOffice, whereabouts);
        } catch (RuntimeException e) {
            postOffice.close();
            site.close();
            throw e;
        }
    }

    /** The pages and their worlds. */
    public Site site() {
        return site;
    }

    /** The world a person sees who names none. */
    public World world() {
        return world;
    }

    /** The operator API's listener. */
    public OperatorApi api() {
        return api;
    }

    /** Does something once, when the server was asked to end as soon as it is empty and it is. */
    public void onEmpty(Runnable done) {
        parts.onEmpty(done);
    }

    /** Ends what has been idle for too long; done by itself, again and again. */
    void reap() {
        parts.reap();
    }

    /** How it is reached. */
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    @Override
    public void close() {
        whereabouts.remove(home);
        api.close();
        parts.close();
        postOffice.close();
        site.close();
    }
}
