package dev.grindstone.server.proving;

import dev.grindstone.episodes.attacker.Assault;
import dev.grindstone.tasks.mutant.MutantOutcome;
import dev.grindstone.tasks.mutant.MutantOutcome.Fate;
import dev.grindstone.tasks.proof.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What all proofs of one task, or of all tasks, came to. */
public final class Tally {

    private final Set<String> instances = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private final List<Finding> broken = new ArrayList<>();
    private final List<Fated> survivors = new ArrayList<>();
    private final List<Fated> equivalents = new ArrayList<>();
    private final List<Fated> impossible = new ArrayList<>();
    private final List<String> wins = new ArrayList<>();
    private final List<String> voids = new ArrayList<>();
    private int attacks;
    private int laws;
    private int mutants;
    private int killed;

    /** A mutant and the instance it was one of. */
    public record Fated(String instance, MutantOutcome mutant) {}

    /** Adds a proof. */
    public void add(Proven proven) {
        instances.add(proven.instance());
        laws += proven.findings().size();
        broken.addAll(proven.broken());
        if (!proven.broken().isEmpty()) {
            failed.add(proven.instance());
        }
        unseen.addAll(proven.unseen());
        mutants += proven.mutants().size() - proven.of(Fate.IMPOSSIBLE).size();
        attacks += proven.attacks().size() - proven.of(Assault.Fate.NO_CHEAT).size();
        proven.attacks().stream().filter(Assault::won).forEach(assault -> wins.add(proven.instance() + ": " + assault));
        proven.of(Assault.Fate.INVALID).forEach(assault -> voids.add(proven.instance() + ": " + assault));
        for (MutantOutcome mutant : proven.mutants()) {
            Fated one = new Fated(proven.instance(), mutant);
            switch (mutant.fate()) {
                case SURVIVED, UNJUST -> survivors.add(one);
                case EQUIVALENT -> equivalents.add(one);
                case IMPOSSIBLE -> impossible.add(one);
                case KILLED -> killed++;
            }
        }
    }

    /** The sum of several tallies. */
    public static Tally sum(Collection<Tally> tallies) {
        Tally sum = new Tally();
        for (Tally tally : tallies) {
            sum.instances.addAll(tally.instances);
            sum.failed.addAll(tally.failed);
            sum.unseen.addAll(tally.unseen);
            sum.broken.addAll(tally.broken);
            sum.survivors.addAll(tally.survivors);
            sum.equivalents.addAll(tally.equivalents);
            sum.attacks += tally.attacks;
            sum.wins.addAll(tally.wins);
            sum.voids.addAll(tally.voids);
            sum.laws += tally.laws;
            sum.mutants += tally.mutants;
            sum.killed += tally.killed;
            sum.impossible.addAll(tally.impossible);
        }
        return sum;
    }

    public int instances() {
        return instances.size();
    }

    /** How many instances have a law that does not hold. */
    public int failed() {
        return failed.size();
    }

    public int laws() {
        return laws;
    }

    /** The laws that do not hold. */
    public List<Finding> broken() {
        return List.copyOf(broken);
    }

    /** How many mutants the world let happen. */
    public int mutants() {
        return mutants;
    }

    public int killed() {
        return killed;
    }

    /** The mutants the world did not let happen; they count nowhere. */
    public List<Fated> impossible() {
        return List.copyOf(impossible);
    }

    /** The mutants that passed although they are mistakes, and those that failed although they are none. */
    public List<Fated> survivors() {
        return List.copyOf(survivors);
    }

    /** The mutants that are no mistakes. */
    public List<Fated> equivalents() {
        return List.copyOf(equivalents);
    }

    /** What no check looks at. */
    public Set<String> unseen() {
        return new HashSet<>(unseen);
    }

    /** How many attacks were mounted. */
    public int attacks() {
        return attacks;
    }

    /** The attacks that won, one line each. */
    public List<String> wins() {
        return List.copyOf(wins);
    }

    /** The attacks that broke the environment, so that there was no verdict, one line each. */
    public List<String> voids() {
        return List.copyOf(voids);
    }

    /** Killed mutants as a share of those that are mistakes, from 0 to 1; 0 when there are none. */
    public double killScore() {
        int mistakes = mutants - equivalents.size();
        return mistakes == 0 ? 0 : (double) killed / mistakes;
    }
}
