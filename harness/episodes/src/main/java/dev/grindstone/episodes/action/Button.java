package dev.grindstone.episodes.action;

/** A button of the mouse. */
public enum Button {
    LEFT,
    MIDDLE,
    RIGHT
}
