package dev.grindstone.server.proving;

import dev.grindstone.kit.Clone;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.siege.Siege;
import dev.grindstone.snapshot.Image;
import dev.grindstone.tasks.instance.StartImages;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.mutant.Gauntlet;
import dev.grindstone.tasks.proof.Finding;
import dev.grindstone.tasks.proof.Proof;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves one thing after the other, in worlds of its own. Belongs to one thread at a time. */
final class Prover implements AutoCloseable {

    private final StartImages starts;
    private final Proof laws;
    private final Gauntlet mutants;
    private final @Nullable SolutionProof solution;
    private final @Nullable AttackProof attacks;

    /**
     * @param playground where solutions are played; null when they are not
     * @param siege how attacks are mounted; null when they are not
     */
    Prover(Collection<Clone> clones, @Nullable Playground playground, @Nullable Siege siege) {
        this.starts = new StartImages(clones);
        this.laws = new Proof(clones);
        this.mutants = new Gauntlet(clones);
        this.solution = playground == null ? null : new SolutionProof(playground);
        this.attacks = siege == null ? null : new AttackProof(siege);
    }

    Proven prove(ProofKind kind, Case of) {
        try {
            Image start = starts.of(of.instance(), of.world());
            return switch (kind) {
                case LAWS -> Proven.of(kind, of, laws.of(of.instance(), start));
                case MUTANTS -> Proven.of(of, mutants.of(of.instance(), start, of.others()));
                case SOLUTION -> Proven.of(kind, of, inBrowser(solution, of).of(of.instance(), start));
                case ATTACKS, HANGS -> inBrowser(attacks, of).of(kind, of, start);
            };
        } catch (TaskException e) {
            String why = String.valueOf(e.getMessage());
            return Proven.of(kind, of, List.of(new Finding(of.instance().id(), "its change can be made", false, why)));
        }
    }

    private static <T> T inBrowser(@Nullable T proof, Case of) {
        if (proof == null) {
            throw new IllegalStateException(
                    "There is no browser to prove " + of.instance().id() + " in");
        }
        return proof;
    }

    @Override
    public void close() {
        laws.close();
        mutants.close();
    }
}
