package dev.grindstone.tasks.mutant;

/** The world's own rules do not let a mutant happen, so that no agent could do it either. */
final class ImpossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImpossibleException(String why) {
        super(why);
    }
}
