package dev.grindstone.server.cli;

import dev.grindstone.server.Home;
import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.cli.serve.Ports;
import dev.grindstone.server.doctor.Checkup;
import dev.grindstone.server.doctor.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what this machine has and lacks. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Look at everything Grindstone needs of this machine, and say what to mend.")
final class DoctorCommand implements Callable<Integer> {

    private static final int ENVIRONMENT = 3;

    @Mixin
    private Console console = new Console();

    @Mixin
    private Ports ports = new Ports();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        List<Finding> findings = new Checkup(Home.ofThisProcess()).findings(ports.pages(), ports.operator());
        findings.forEach(this::show);
        return findings.stream().allMatch(Finding::isGood) ? 0 : ENVIRONMENT;
    }

    private void show(Finding finding) {
        if (json) {
            console.json(finding);
            return;
        }
        console.say(String.format("%s %-19s %s", finding.isGood() ? "✓" : "✗", finding.name(), finding.found()));
        if (!finding.isGood()) {
            console.say("  " + " ".repeat(19) + " → " + finding.remedy());
        }
    }
}
