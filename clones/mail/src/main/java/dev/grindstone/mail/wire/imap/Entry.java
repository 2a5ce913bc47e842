package dev.grindstone.mail.wire.imap;

import dev.grindstone.kit.world.FreshIds;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import java.time.Instant;

/** A message in a folder, without its words. */
record Entry(long id, boolean isRead, boolean isStarred, boolean isDraft, boolean isAnswered, Instant at) {

    /**
     * The number by which programs know the message, in every folder and for ever: how many ids its world had made. So
     * what comes later has a greater one, whatever the date it bears.
     */
    long uid() {
        return FreshIds.number(id);
    }

    /** The marks that follow from the mailbox. */
    Flags flags() {
        Flags flags = new Flags();
        add(flags, Flag.SEEN, isRead);
        add(flags, Flag.FLAGGED, isStarred);
        add(flags, Flag.DRAFT, isDraft);
        add(flags, Flag.ANSWERED, isAnswered);
        return flags;
    }

    Entry read(boolean value) {
        return new Entry(id, value, isStarred, isDraft, isAnswered, at);
    }

    Entry starred(boolean value) {
        return new Entry(id, isRead, value, isDraft, isAnswered, at);
    }

    private static void add(Flags flags, Flag flag, boolean set) {
        if (set) {
            flags.add(flag);
        }
    }
}
