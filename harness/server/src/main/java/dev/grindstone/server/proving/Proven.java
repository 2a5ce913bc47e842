package dev.grindstone.server.proving;

import dev.grindstone.episodes.attacker.Assault;
import dev.grindstone.tasks.mutant.MutantOutcome;
import dev.grindstone.tasks.mutant.MutantOutcome.Fate;
import dev.grindstone.tasks.mutant.MutantReport;
import dev.grindstone.tasks.proof.Finding;
import java.util.List;

/**
 * What one proof of an instance came to.
 *
 * @param task the task's id
 * @param instance the instance's id
 * @param findings the laws and whether they hold
 * @param mutants what became of the mutants, when these were what was proved
 * @param unseen tables and columns no check looks at, which have no mutants
 * @param attacks what came of attacks, when these were what was proved
 */
public record Proven(
        ProofKind kind,
        String task,
        String instance,
        List<Finding> findings,
        List<MutantOutcome> mutants,
        List<String> unseen,
        List<Assault> attacks) {

    public Proven {
        findings = List.copyOf(findings);
        mutants = List.copyOf(mutants);
        unseen = List.copyOf(unseen);
        attacks = List.copyOf(attacks);
    }

    static Proven of(ProofKind kind, Case of, List<Finding> findings) {
        return new Proven(
                kind, of.instance().task().id(), of.instance().id(), findings, List.of(), List.of(), List.of());
    }

    static Proven of(Case of, MutantReport report) {
        List<Finding> unjust = report.of(Fate.UNJUST).stream()
                .map(outcome ->
                        new Finding(of.instance().id(), "what equals the reference passes", false, outcome.toString()))
                .toList();
        return new Proven(
                ProofKind.MUTANTS,
                of.instance().task().id(),
                of.instance().id(),
                unjust,
                report.outcomes(),
                report.unseen(),
                List.of());
    }

    static Proven of(ProofKind kind, Case of, List<Finding> findings, List<Assault> attacks) {
        String task = of.instance().task().id();
        return new Proven(kind, task, of.instance().id(), findings, List.of(), List.of(), attacks);
    }

    /** The laws that do not hold. */
    public List<Finding> broken() {
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }

    /** The attacks of a fate. */
    public List<Assault> of(Assault.Fate fate) {
        return attacks.stream().filter(assault -> assault.fate() == fate).toList();
    }

    /** The mutants of a fate. */
    public List<MutantOutcome> of(Fate fate) {
        return mutants.stream().filter(outcome -> outcome.fate() == fate).toList();
    }
}
