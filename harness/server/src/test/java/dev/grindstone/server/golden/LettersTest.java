package dev.grindstone.server.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.grindstone.browser.BrowserFinder;
import dev.grindstone.browser.BrowserLauncher;
import dev.grindstone.browser.PlaywrightDriver;
import dev.grindstone.browser.Reach;
import dev.grindstone.fixtures.OfficeWorld;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.change.TableShape;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.kit.world.World;
import dev.grindstone.testing.CloneServer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/*
 * A letter that no bundled font has comes from the machine: boxes on one, letters on another. The browser itself says
 * which font it drew a letter in.
 */
/** Every letter of the office's texts is drawn in a font that the apps bring along. */
class LettersTest {
    /** What a reader sees as one letter, an emoji of several code points included. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    /** Those that look like one that no font has: where the machine has none either, the first font draws its box. */
    private static final String BOXES = """
            letters => {
              const context = Object.assign(document.createElement('canvas'), { width: 48, height: 48 })
                .getContext('2d', { willReadFrequently: true });
              const drawn = letter => {
                context.clearRect(0, 0, 48, 48);
                context.font = '24px ' + getComputedStyle(document.body).fontFamily;
                context.fillText(letter, 6, 36);
                return context.getImageData(0, 0, 48, 48).data.join();
              };
              const box = drawn('\\u{F83A}');
              return letters.filter(letter => drawn(letter) === box);
            }
            """;

    private static CloneServer server;
    private static Playwright playwright;
    private static Browser browser;
    private static World world;

    @BeforeAll
    static void open() {
        List<Clone> clones = Clone.installed();
        server = CloneServer.start(
                clones.get(0), new OfficeWorld(), clones.stream().skip(1).toArray(Clone[]::new));
        world = server.world();
        playwright = PlaywrightDriver.start();
        browser = new BrowserLauncher(
                        BrowserFinder.onThisMachine(line -> {}).find(),
                        new Reach(server.pages().hosts(), server.pages().port()))
                .launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "chat"})
    void every_letter_is_of_a_bundled_font(String app) throws IOException, URISyntaxException {
        NavigableSet<String> letters = new TreeSet<>(letters(world));
        letters.addAll(lettersOfTheSources());

        assertThat(letters).contains("a", "é", "ż", "ю", "🪜").hasSizeGreaterThan(150);
        assertThat(strangers(app, letters)).isEmpty();
        assertThat(strangers(app, List.of("b", "船", "😀", "م"))).containsExactly("船", "م");
    }

    /** Those that a page of an app draws in a font of the machine. */
    private static List<String> strangers(String app, Iterable<String> letters) {
        try (Page page = browser.newPage()) {
            String origin = server.pages().origin(app);
            page.context().addCookies(List.of(new Cookie(Hosts.WORLD_COOKIE, server.token(world)).setUrl(origin)));
            page.navigate(origin + "/signin");
            page.evaluate(
                    "letters => letters.forEach((letter, i) => document.body.insertAdjacentHTML('beforeend', "
                            + "`<p id=\"letter${i}\">${letter.replace('<', '&lt;').replace('&', '&amp;')}</p>`))",
                    StreamSupport.stream(letters.spliterator(), false).toList());
            page.evaluate("() => document.fonts.ready");
            List<?> boxes = (List<?>) page.evaluate(
                    BOXES, StreamSupport.stream(letters.spliterator(), false).toList());
            CDPSession tools = page.context().newCDPSession(page);
            tools.send("DOM.enable");
            tools.send("CSS.enable");
            int root = tools.send("DOM.getDocument")
                    .getAsJsonObject("root")
                    .get("nodeId")
                    .getAsInt();
            List<String> strange = new ArrayList<>();
            int i = 0;
            for (String letter : letters) {
                if (!isBundled(tools, root, "#letter" + i++) || boxes.contains(letter)) {
                    strange.add(letter);
                }
            }
            return strange;
        }
    }

    private static boolean isBundled(CDPSession tools, int root, String selector) {
        JsonObject where = new JsonObject();
        where.addProperty("nodeId", root);
        where.addProperty("selector", selector);
        JsonObject node = new JsonObject();
        node.add("nodeId", tools.send("DOM.querySelector", where).get("nodeId"));
        return StreamSupport.stream(
                        tools.send("CSS.getPlatformFontsForNode", node)
                                .getAsJsonArray("fonts")
                                .spliterator(),
                        false)
                .allMatch(font -> font.getAsJsonObject().get("isCustomFont").getAsBoolean());
    }

    private static NavigableSet<String> letters(World world) {
        NavigableSet<String> letters = new TreeSet<>();
        for (TableShape shape : world.tables().values()) {
            world.run(open -> {
                try (Statement statement = open.connection().createStatement();
                        ResultSet rows = statement.executeQuery(
                                "SELECT * FROM \"" + shape.app() + "\".\"" + shape.table() + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= shape.columns().size(); i++) {
                            if (rows.getObject(i) instanceof String text) {
                                addLetters(Parser.unescapeEntities(text, false), letters);
                            }
                        }
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException("The table " + shape.name() + " could not be read", e);
                }
            });
        }
        return letters;
    }

    /** Also of what another seed would draw. */
    private static NavigableSet<String> lettersOfTheSources() throws IOException, URISyntaxException {
        Path place = Path.of(OfficeWorld.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return lettersBelow(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
            return lettersBelow(jar.getPath("/"));
        }
    }

    private static NavigableSet<String> lettersBelow(Path folder) throws IOException {
        NavigableSet<String> letters = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(yaml|txt|html)"))
                    .toList()) {
                addLetters(Parser.unescapeEntities(Files.readString(file), false), letters);
            }
        }
        return letters;
    }

    private static void addLetters(String text, NavigableSet<String> letters) {
        LETTER.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(letter -> !letter.isBlank())
                .forEach(letters::add);
    }
}
