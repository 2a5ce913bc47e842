package dev.grindstone.chat.text;

import java.util.List;

/** A part of a rich text: the elements of a {@code rich_text} block of the API. */
public sealed interface Block {
    /** Running text. */
    record Section(List<Inline> content) implements Block {
        public Section {
            content = List.copyOf(content);
        }
    }

    /** A list; deeper levels are lists of their own with another indent, one after the other. */
    record Items(boolean ordered, int indent, int offset, List<Section> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Quoted text. */
    record Quote(List<Inline> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** A block of code. */
    record Preformatted(List<Inline> content) implements Block {
        public Preformatted {
            content = List.copyOf(content);
        }
    }
}
