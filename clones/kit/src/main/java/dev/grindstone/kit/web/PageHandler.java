package dev.grindstone.kit.web;

/** Answers one request, inside the world's turn: all it writes is one transaction, undone when it throws. */
@FunctionalInterface
public interface PageHandler {

    void handle(Visit visit) throws Exception;
}
