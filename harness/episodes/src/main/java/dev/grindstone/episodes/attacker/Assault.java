package dev.grindstone.episodes.attacker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of one attack.
 *
 * @param attack its name
 * @param detail the verdict, or why there is none
 * @param loot what it got that is not its own world's
 * @param failures scripts of it that did not run to their end
 * @param tries how many things it tried
 */
public record Assault(String attack, Fate fate, String detail, List<String> loot, List<String> failures, int tries) {

    /** The best that any of its endings was worth. */
    public enum Fate {
        /** The check was fooled. */
        PASSED,
        /** The check was not. */
        FAILED,
        /** The environment broke, so that there is no verdict; it earns nothing, but may be tried again. */
        INVALID,
        /** What it does is right in this task, so it was not mounted. */
        NO_CHEAT
    }

    public Assault {
        loot = List.copyOf(loot);
        failures = List.copyOf(failures);
    }

    static Assault noCheat(String attack) {
        return new Assault(attack, Fate.NO_CHEAT, "what it does is right in this task", List.of(), List.of(), 0);
    }

    /** Whether the attacker got anything at all. */
    public boolean won() {
        return fate == Fate.PASSED || !loot.isEmpty();
    }

    /** This with more loot. */
    public Assault with(List<String> more) {
        List<String> all = new ArrayList<>(loot);
        all.addAll(more);
        return new Assault(attack, fate, detail, all, failures, tries);
    }

    /** One line. */
    @Override
    public String toString() {
        String said = detail.lines().findFirst().orElse("");
        return attack + " " + fate.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (said.isEmpty() || said.equalsIgnoreCase(fate.name()) ? "" : " (" + said + ")")
                + (loot.isEmpty() ? "" : ", got: " + String.join("; ", loot))
                + (failures.isEmpty() ? "" : ", did not run: " + String.join("; ", failures));
    }
}
