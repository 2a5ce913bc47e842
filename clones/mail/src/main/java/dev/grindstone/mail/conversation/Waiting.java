package dev.grindstone.mail.conversation;

import dev.grindstone.mail.mailbox.Dates;
import dev.grindstone.mail.mailbox.Standing;
import dev.grindstone.mail.message.ThreadToken;
import java.time.Instant;
import java.util.List;

/**
 * What a conversation waits for, in words.
 *
 * @param until when it comes back from its snooze; empty when it is not snoozed
 * @param pending what is going to be sent in it
 */
record Waiting(String until, String fullUntil, boolean muted, List<Pending> pending) {
    Waiting {
        pending = List.copyOf(pending);
    }

    /** A message that leaves by itself. */
    record Pending(String hex, String at) {}

    static Waiting of(Standing standing, Dates dates) {
        Instant until = standing.snoozedUntil();
        return new Waiting(
                until == null ? "" : dates.soon(until),
                until == null ? "" : dates.full(until),
                standing.muted(),
                standing.pending().stream()
                        .map(each -> new Pending(ThreadToken.hex(each.message()), dates.full(each.at())))
                        .toList());
    }

    boolean isSnoozed() {
        return !until.isEmpty();
    }

    boolean isPending(String hex) {
        return pending.stream().anyMatch(each -> each.hex().equals(hex));
    }
}
