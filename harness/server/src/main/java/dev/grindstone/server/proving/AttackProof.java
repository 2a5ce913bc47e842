package dev.grindstone.server.proving;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Attack.Trace;
import dev.grindstone.episodes.attacker.Assault;
import dev.grindstone.episodes.attacker.Attacks;
import dev.grindstone.server.siege.Siege;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.proof.Finding;
import java.util.ArrayList;
import java.util.List;

/** Proves that no attacker wins an instance, and that each one really tried. */
final class AttackProof {

    private final Siege siege;

    AttackProof(Siege siege) {
        this.siege = siege;
    }

    Proven of(ProofKind kind, Case of, Image start) {
        boolean hangs = kind == ProofKind.HANGS;
        List<Attack> attacks = Attacks.all().stream()
                .filter(attack -> hangs == (attack.trace() == Trace.HANG))
                .toList();
        List<Assault> assaults = siege.of(of.instance(), start, attacks);
        List<Finding> findings = new ArrayList<>();
        for (Assault assault : assaults) {
            String id = of.instance().id();
            findings.add(new Finding(id, "no attacker wins", !assault.won(), assault.toString()));
            if (!assault.failures().isEmpty()) {
                findings.add(new Finding(id, "each attack is carried out", false, assault.toString()));
            }
        }
        return Proven.of(kind, of, findings, assaults);
    }
}
