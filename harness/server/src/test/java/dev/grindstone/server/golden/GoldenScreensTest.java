package dev.grindstone.server.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/*
 * The same browser draws the same bytes, so with the one that drew the pictures nothing may differ. Another version
 * smooths letters a little differently: there the picture must look the same. A screen that was changed on purpose is
 * drawn again with -Dgolden=draw, looked at, and committed with the change; -Dgolden.of=shop/street looks at those whose
 * name begins so, and at no others.
 */
/** Every screen looks as it did when somebody last looked at it. */
class GoldenScreensTest {
    private static final Path FOLDER = Path.of("..", "..", "docs", "screens");
    private static final Path BROWSER = FOLDER.resolve("browser.txt");
    private static final Path SEEN = Path.of("target", "screens");
    private static final boolean DRAW = "draw".equals(System.getProperty("golden"));

    private static final String OF = System.getProperty("golden.of", "");

    /** Of a picture's pixels, when another version of the browser draws it. */
    private static final double TOLERATED = 0.02;

    private static Gallery gallery;

    @BeforeAll
    static void open() {
        gallery = new Gallery();
    }

    @AfterAll
    static void close() throws IOException {
        if (DRAW) {
            Files.writeString(BROWSER, gallery.browser() + "\n");
        }
        gallery.close();
    }

    @TestFactory
    Stream<DynamicTest> every_screen_looks_as_it_did() {
        return Screen.all(FOLDER).stream()
                .filter(screen -> screen.toString().startsWith(OF))
                .map(screen -> DynamicTest.dynamicTest(screen.toString(), () -> {
                    byte[] seen = gallery.picture(screen);
                    if (DRAW) {
                        Files.write(screen.picture(FOLDER), seen);
                    }
                    compare(screen, seen);
                }));
    }

    @Test
    void every_picture_is_of_a_screen() throws IOException {
        List<Path> known = Screen.all(FOLDER).stream()
                .map(screen -> screen.picture(FOLDER))
                .toList();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")))
                    .isNotEmpty()
                    .allSatisfy(picture -> assertThat(known).contains(picture));
        }
    }

    private static void compare(Screen screen, byte[] seen) throws IOException {
        byte[] golden = Files.readAllBytes(screen.picture(FOLDER));
        boolean sameBrowser = Files.readString(BROWSER).strip().equals(gallery.browser());
        double difference = Pixels.difference(golden, seen);
        boolean same = sameBrowser ? Arrays.equals(golden, seen) : difference <= TOLERATED;
        if (!same) {
            Path kept = SEEN.resolve(screen.app()).resolve(screen.name() + ".png");
            Files.createDirectories(kept.getParent());
            Files.write(kept, seen);
            assertThat(same)
                    .as(
                            "%s differs in %.2f %% of its pixels from docs/screens: compare it with %s; "
                                    + "if the change is meant, draw it again with -Dgolden=draw and look at it",
                            screen, difference * 100, kept)
                    .isTrue();
        }
    }
}
