package dev.grindstone.episodes.stage;

import com.microsoft.playwright.Playwright;
import dev.grindstone.browser.PlaywrightDriver;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Playwright with the handle of its driver process, so that a hanging browser can be ended from outside. */
final class DriverProcess {
    private final Playwright playwright;
    private final List<ProcessHandle> processes;

    private DriverProcess(Playwright playwright, List<ProcessHandle> processes) {
        this.playwright = playwright;
        this.processes = List.copyOf(processes);
    }

    /** Starts a driver for the calling thread; one at a time, so that each knows which new process is its own. */
    static DriverProcess start() {
        synchronized (DriverProcess.class) {
            Set<Long> before =
                    ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
            Playwright playwright = PlaywrightDriver.start();
            List<ProcessHandle> born = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child.pid()) && isDriver(child))
                    .toList();
            return new DriverProcess(playwright, born);
        }
    }

    Playwright playwright() {
        return playwright;
    }

    boolean isAlive() {
        return processes.stream().allMatch(ProcessHandle::isAlive);
    }

    /** The driver and the browsers below it. */
    List<ProcessHandle> tree() {
        return processes.stream()
                .flatMap(driver -> Stream.concat(driver.descendants(), Stream.of(driver)))
                .toList();
    }

    /** Ends driver and browsers without asking them; every call that waits for them fails. */
    void kill() {
        tree().forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean isDriver(ProcessHandle child) {
        String command = child.info().command().orElse("");
        return command.endsWith("node") || command.endsWith("node.exe");
    }
}
