package dev.grindstone.shop.home;

import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.frame.Frame;
import java.util.List;

/** Everything there is to browse. */
public record DirectoryPage(Frame frame, List<Section> sections) {

    /** A department and what it is divided into. */
    record Section(Node department, List<Node> nodes) {}
}
