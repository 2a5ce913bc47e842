package dev.grindstone.server.cli.serve;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which token the operator API asks for. */
final class Access {

    @ArgGroup
    private @Nullable Given given;

    /** One of the two ways to choose a token. */
    private static final class Given {
        @Option(
                names = "--token",
                paramLabel = "TOKEN",
                description = "The operator API's token (default: a new one at each start).")
        private @Nullable String text;

        @Option(names = "--token-file", paramLabel = "FILE", description = "A file that holds the token.")
        private @Nullable Path file;
    }

    Token token() {
        if (given != null && given.text != null) {
            return new Token(given.text);
        }
        return given != null && given.file != null ? read(given.file) : Token.random();
    }

    private static Token read(Path file) {
        try {
            return new Token(Files.readString(file).strip());
        } catch (IOException e) {
            throw Trouble.badInput(
                    "the token file '" + file + "' cannot be read", file, "check the path and its rights");
        }
    }
}
