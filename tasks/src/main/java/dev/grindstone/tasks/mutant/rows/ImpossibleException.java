package dev.grindstone.tasks.mutant.rows;

/** The world's own rules do not let a mutant happen, so that no agent could do it either. */
public final class ImpossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImpossibleException(String why) {
        super(why);
    }
}
