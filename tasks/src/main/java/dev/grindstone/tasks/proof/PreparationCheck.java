package dev.grindstone.tasks.proof;

import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.tasks.model.Allowance;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Preparation.Counterpart;
import dev.grindstone.tasks.model.ReferenceChange.Call;
import dev.grindstone.tasks.model.ReferenceChange.Commands;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the apps, commands, events and fields exist that a task's preparation and its {@code apps} name. */
final class PreparationCheck {

    private static final String KIT = "kit";

    private final Task task;
    private final CommandRegistry commands;
    private final Collection<String> apps;
    private final Problems problems;

    PreparationCheck(Task task, CommandRegistry commands, Collection<String> apps, Problems problems) {
        this.task = task;
        this.commands = commands;
        this.apps = apps;
        this.problems = problems;
    }

    void run() {
        checkApps();
        if (task.preparation().before() instanceof Commands list) {
            checkCommands(list.calls());
        }
        task.preparation().counterparts().forEach(this::checkRule);
        task.preparation().happens().forEach(happening -> checkCommands(happening.orders()));
    }

    private void checkApps() {
        List<String> named = task.apps().stream().map(Passage::text).toList();
        for (Passage app : task.apps()) {
            if (!apps.contains(app.text()) && !app.text().equals(task.start().app())) {
                problems.add(
                        app.spot(),
                        "'apps' names '" + app.text() + "', which is not installed",
                        Nearest.remedy(app.text(), apps));
            }
        }
        if (!apps.contains(task.start().app())) {
            return; // told already, and nothing would be of a named app
        }
        if (task.change() instanceof Commands list) {
            list.calls().forEach(call -> requireNamed(call.spot(), call.command(), named));
        }
        for (Allowance rule : task.allow()) {
            requireNamed(rule.spot(), rule.table(), named);
        }
    }

    private void requireNamed(Spot spot, String what, List<String> named) {
        String app = what.substring(0, Math.max(0, what.indexOf('.')));
        if (apps.contains(app) && !app.equals(KIT) && !named.contains(app)) {
            problems.add(
                    spot,
                    "'" + what + "' is of the app '" + app + "', which the task does not touch",
                    "add it to 'apps'");
        }
    }

    private void checkRule(Counterpart rule) {
        checkCommands(rule.orders());
        String name = rule.on().text();
        EventType event = commands.events().get(name);
        if (event == null) {
            problems.add(
                    rule.on().spot(),
                    "the event '" + name + "' does not exist",
                    Nearest.remedy(name, commands.events().keySet()));
            return;
        }
        Set<String> unknown = new TreeSet<>(rule.when().fields());
        unknown.removeAll(event.fields());
        for (String field : unknown) {
            problems.add(
                    rule.spot(),
                    "the event '" + name + "' has no field '" + field + "'",
                    Nearest.remedy(field, event.sortedFields()));
        }
    }

    private void checkCommands(List<Call> calls) {
        for (Call call : calls) {
            if (!commands.names().contains(call.command())) {
                problems.add(
                        call.spot(),
                        "the command '" + call.command() + "' does not exist",
                        Nearest.remedy(call.command(), commands.names()));
            }
        }
    }
}
