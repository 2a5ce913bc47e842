package dev.grindstone.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Where a failed test's page is kept: attached to its failure, beside the {@link StateDifference}. */
public final class PageSeen extends Exception {

    private static final long serialVersionUID = 1L;

    PageSeen(List<Path> files) {
        super(
                "the test's page at that moment: "
                        + files.stream().map(Path::toString).collect(Collectors.joining(", ")),
                null,
                false,
                false);
    }
}
