package dev.grindstone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserFinderTest {
    @TempDir
    Path root;

    private FakeMachine machine;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void an_empty_machine() {
        machine = new FakeMachine(root);
    }

    @Test
    void the_variable_comes_before_everything() {
        machine.program("usr/bin/chromium-headless-shell");
        Path wished = machine.program("home/ann/my-browser");
        machine.environment.put("GRINDSTONE_BROWSER", wished.toString());

        assertThat(find()).isEqualTo(wished);
    }

    @Test
    void a_variable_that_names_no_program_is_an_error_and_not_passed_over() {
        machine.program("usr/bin/chromium-headless-shell");
        machine.environment.put("GRINDSTONE_BROWSER", "/no/such/browser");

        assertThatThrownBy(this::find)
                .isInstanceOf(BrowserException.class)
                .hasMessage("GRINDSTONE_BROWSER='/no/such/browser' is not a program:"
                        + " set it to the path of a headless shell, Chromium or Chrome, or unset it");
    }

    @Test
    void a_headless_shell_comes_before_chromium_and_chromium_before_chrome() {
        Path chrome = machine.program("usr/bin/google-chrome");
        assertThat(find()).isEqualTo(chrome);

        Path chromium = machine.program("usr/bin/chromium");
        assertThat(find()).isEqualTo(chromium);

        Path cached = machine.program(
                "home/ann/.cache/ms-playwright/chromium_headless_shell-1208/chrome-headless-shell-linux64/chrome-headless-shell");
        assertThat(find()).isEqualTo(cached);

        Path shell = machine.program("usr/bin/chromium-headless-shell");
        assertThat(find()).isEqualTo(shell);
        assertThat(progress).isEmpty();
    }

    @Test
    void the_path_comes_before_the_usual_places() {
        machine.program("usr/lib/chromium/chromium-headless-shell");
        Path onPath = machine.program("usr/local/bin/chrome-headless-shell");

        assertThat(find()).isEqualTo(onPath);
    }

    @Test
    void a_browser_that_is_on_no_path_is_found_in_its_usual_place() {
        Path hidden = machine.program("opt/google/chrome/chrome");

        assertThat(find()).isEqualTo(hidden);
    }

    @Test
    void the_newest_of_playwrights_downloads_is_taken() {
        machine.program("home/ann/.cache/ms-playwright/chromium_headless_shell-999/chrome-linux/headless_shell");
        Path newest = machine.program(
                "home/ann/.cache/ms-playwright/chromium_headless_shell-1208/chrome-linux/headless_shell");

        assertThat(find()).isEqualTo(newest);
    }

    @Test
    void a_browser_that_does_not_run_is_passed_over() {
        machine.program("usr/bin/chromium-browser");
        machine.answer(
                "usr/bin/chromium-browser",
                () -> new Commands.Result(
                        1, "Command '/usr/bin/chromium-browser' requires the chromium snap to be installed.\n"));
        Path chrome = machine.program("usr/bin/google-chrome");

        assertThat(find()).isEqualTo(chrome);
    }

    @Test
    void root_on_debian_installs_the_headless_shell() {
        machine.debian().root();
        machine.answer("apt-get update", () -> new Commands.Result(0, ""));
        machine.answer("apt-get install -y --no-install-recommends chromium-headless-shell", this::shellArrives);

        assertThat(find()).isEqualTo(root.resolve("usr/bin/chromium-headless-shell"));
        assertThat(progress)
                .containsExactly(
                        "Installing a browser: apt-get update",
                        "Installing a browser: apt-get install chromium-headless-shell");
    }

    @Test
    void a_user_with_sudo_installs_through_it() {
        machine.debian().program("usr/bin/sudo");
        machine.answer("sudo -n true", () -> new Commands.Result(0, ""));
        machine.answer(
                "sudo -n apt-get install -y --no-install-recommends chromium-headless-shell", this::shellArrives);

        assertThat(find()).isEqualTo(root.resolve("usr/bin/chromium-headless-shell"));
        assertThat(machine.ran).contains("sudo -n apt-get update");
    }

    @Test
    void without_the_right_to_install_packages_playwright_downloads_one() {
        machine.debian();
        machine.answer(System.getProperty("java.home"), () -> {
            machine.program("home/ann/.cache/ms-playwright/chromium_headless_shell-1208/chrome-linux/headless_shell");
            return new Commands.Result(0, "");
        });

        assertThat(find()).hasFileName("headless_shell");
        assertThat(progress).containsExactly("Installing a browser: Playwright's download");
        assertThat(machine.ran)
                .anyMatch(line -> line.endsWith("com.microsoft.playwright.CLI install chromium --only-shell"));
    }

    @Test
    void when_nothing_helps_the_text_says_what_was_tried_and_what_to_do() {
        machine.debian().root().program("usr/bin/chromium-browser");
        machine.answer("usr/bin/chromium-browser", () -> new Commands.Result(127, "libnss3.so: cannot open\n"));

        assertThatThrownBy(this::find)
                .isInstanceOf(BrowserException.class)
                .hasMessageStartingWith(
                        "No browser that runs was found, and none could be installed.\nLooked in: PATH (")
                .hasMessageContaining("Found: " + root.resolve("usr/bin/chromium-browser")
                        + " does not run: exit code 127, libnss3.so: cannot open")
                .hasMessageContaining("Tried: apt-get update: exit code 100, E: Unable to locate package")
                .hasMessageContaining("Tried: apt-get install chromium: exit code 100, E: Unable to locate package")
                .hasMessageContaining("Tried: Playwright's download: exit code 100")
                .hasMessageContaining("apt-get install chromium-headless-shell")
                .hasMessageContaining("or set GRINDSTONE_BROWSER to the path of a headless shell, Chromium or Chrome");
    }

    @Test
    void callers_at_the_same_time_install_once() throws Exception {
        machine.debian().root();
        machine.answer("apt-get install -y --no-install-recommends chromium-headless-shell", this::shellArrives);
        BrowserFinder finder = machine.finder(line -> {});
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Path>> found = new ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                found.add(callers.submit(finder::find));
            }
            for (Future<Path> each : found) {
                assertThat(each.get()).isEqualTo(root.resolve("usr/bin/chromium-headless-shell"));
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(machine.ran.stream().filter(line -> line.startsWith("apt-get install")))
                .hasSize(1);
    }

    private Commands.Result shellArrives() {
        machine.program("usr/bin/chromium-headless-shell");
        return new Commands.Result(0, "Setting up chromium-headless-shell\n");
    }

    private Path find() {
        return machine.finder(progress::add).find();
    }
}
