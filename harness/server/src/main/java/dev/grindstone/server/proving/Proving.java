package dev.grindstone.server.proving;

import dev.grindstone.kit.Clone;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.siege.Siege;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Proves many cases, several at once, and asks the store first. What was proved is stored at once, so that a run that
 * is interrupted goes on where it stopped.
 */
public final class Proving implements AutoCloseable {

    private static final int AHEAD = 4; // cases made ready for each job, so that no job waits and not all are kept

    private final List<Prover> provers = new ArrayList<>();
    private final BlockingQueue<Prover> free;
    private final ProofStore store;
    private final ProofKey keys;
    private final boolean fresh;
    private final @Nullable Siege siege;

    /**
     * @param playground where solutions are played; null when they are not
     * @param jobs how many proofs run at once
     * @param fresh whether to prove again what is stored
     */
    public Proving(
            Collection<Clone> clones, @Nullable Playground playground, int jobs, ProofStore store, boolean fresh) {
        this.free = new ArrayBlockingQueue<>(jobs);
        this.siege = playground == null ? null : new Siege(playground);
        for (int job = 0; job < jobs; job++) {
            Prover prover = new Prover(clones, playground, siege);
            provers.add(prover);
            free.add(prover);
        }
        this.store = store;
        this.keys = new ProofKey(clones);
        this.fresh = fresh;
    }

    /**
     * Proves everything and returns when all is done.
     *
     * @param proofs hears of each proof and whether it was found in the store; never from two threads at once
     */
    public void prove(Iterator<Case> cases, BiConsumer<Proven, Boolean> proofs) {
        ExecutorService threads = Executors.newFixedThreadPool(provers.size());
        Semaphore ahead = new Semaphore(provers.size() * AHEAD);
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        try {
            while (cases.hasNext() && failure.get() == null) {
                Case next = cases.next();
                ahead.acquire();
                threads.execute(() -> {
                    try {
                        if (failure.get() == null) {
                            prove(next, proofs);
                        }
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        ahead.release();
                    }
                });
            }
            threads.shutdown();
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tasks were proved", e);
        } finally {
            threads.shutdownNow();
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void prove(Case next, BiConsumer<Proven, Boolean> proofs) {
        Prover prover = free.remove();
        try {
            for (ProofKind kind : next.kinds()) {
                String key = keys.of(kind, next);
                Optional<Proven> stored = fresh ? Optional.empty() : store.find(key);
                Proven proven = stored.orElseGet(() -> prover.prove(kind, next));
                if (stored.isEmpty() && isLasting(proven)) {
                    store.put(key, proven);
                }
                synchronized (this) {
                    proofs.accept(proven, stored.isPresent());
                }
            }
        } finally {
            free.add(prover);
        }
    }

    /** What failed in a browser may have failed for want of memory or time, so it is tried again in the next run. */
    private static boolean isLasting(Proven proven) {
        return !proven.kind().needsBrowser() || proven.broken().isEmpty();
    }

    @Override
    public void close() {
        provers.forEach(Prover::close);
        if (siege != null) {
            siege.close();
        }
    }
}
