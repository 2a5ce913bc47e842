package dev.grindstone.server.cli;

import dev.grindstone.server.Home;
import dev.grindstone.server.bench.Bench;
import dev.grindstone.server.bench.Table;
import dev.grindstone.server.cli.console.Console;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures Grindstone's figures on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure reset, fork, memory, steps and pages on this machine.",
            "Each figure stands next to the ordinary way to do the same, measured in the same run."
        })
final class BenchCommand implements Runnable {

    @Mixin
    private Console console = new Console();

    @Parameters(
            paramLabel = "FIGURE",
            arity = "0..*",
            description = "Figures to measure, or beginnings of their names: 'reset', 'steps_per_s.4' (default: all).")
    private List<String> figures = List.of();

    @Option(
            names = "--quick",
            description = "Fewer measurements, and only one and four episodes at once: made to answer in 40 seconds"
                    + " on two quiet processors, once the world 'office' is built.")
    private boolean quick;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public void run() {
        Bench bench = new Bench(Home.ofThisProcess(), quick, console::progress);
        if (json) {
            bench.run(figures, reading -> console.json(reading.json()));
        } else {
            console.say(Table.head());
            bench.run(figures, reading -> console.say(Table.line(reading)));
        }
    }
}
