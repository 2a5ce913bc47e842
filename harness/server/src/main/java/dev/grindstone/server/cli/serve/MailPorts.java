package dev.grindstone.server.cli.serve;

import dev.grindstone.server.serving.PostOffice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where mail programs may connect; without these options they find nothing. */
final class MailPorts {

    @Option(
            names = "--smtp-port",
            paramLabel = "PORT",
            description = "Take mail over SMTP on this port (0 takes a free one); not unless given.")
    private @Nullable Integer smtp;

    @Option(
            names = "--imap-port",
            paramLabel = "PORT",
            description = "Show mailboxes over IMAP on this port (0 takes a free one); not unless given.")
    private @Nullable Integer imap;

    PostOffice.Wish wish() {
        return new PostOffice.Wish(checked(smtp, "--smtp-port"), checked(imap, "--imap-port"));
    }

    private static @Nullable Integer checked(@Nullable Integer port, String option) {
        return port == null ? null : Integer.valueOf(Ports.checked(port, option));
    }
}
