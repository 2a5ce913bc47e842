package dev.grindstone.mail.labels;

import java.util.List;

/** The menu behind the three dots of a label. */
record LabelOptions(Label label) {

    /** A colour to choose. */
    record Swatch(String name, String color) {}

    private static final List<Swatch> SWATCHES = List.of(
            new Swatch("Slate", "#5b6b6d"),
            new Swatch("Graphite", "#3c4648"),
            new Swatch("Sand", "#a08a5b"),
            new Swatch("Clay", "#8d5a3b"),
            new Swatch("Brick", "#a33b2a"),
            new Swatch("Ember", "#e2572b"),
            new Swatch("Amber", "#d98a00"),
            new Swatch("Straw", "#b8a200"),
            new Swatch("Lime", "#7a9a1c"),
            new Swatch("Grass", "#3f8f3a"),
            new Swatch("Pine", "#1f6b4f"),
            new Swatch("Mint", "#2aa57f"),
            new Swatch("Teal", "#14636b"),
            new Swatch("Lagoon", "#1f9aa8"),
            new Swatch("Sky", "#3b8fd4"),
            new Swatch("Ocean", "#0e6a9e"),
            new Swatch("Navy", "#2a4d8f"),
            new Swatch("Indigo", "#4b4fb8"),
            new Swatch("Violet", "#7449b4"),
            new Swatch("Plum", "#6a2f6e"),
            new Swatch("Orchid", "#a94fb0"),
            new Swatch("Rose", "#c93f77"),
            new Swatch("Coral", "#e06c75"),
            new Swatch("Wine", "#7d1f3a"));

    List<Swatch> swatches() {
        return SWATCHES;
    }

    String checked(Swatch swatch) {
        return String.valueOf(swatch.color().equalsIgnoreCase(label.color()));
    }

    String inList(String value) {
        return String.valueOf(label.inList().equals(value));
    }

    String inMessages(boolean value) {
        return String.valueOf(label.inMessages() == value);
    }
}
