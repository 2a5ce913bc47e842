package dev.grindstone.shop.aui;

/** One of the choices of a drop-down. */
public record Option(String value, String label, boolean isChosen) {}
