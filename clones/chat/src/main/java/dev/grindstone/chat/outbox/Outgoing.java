package dev.grindstone.chat.outbox;

/**
 * A message on its way out.
 *
 * @param key of its row: a conversation and a thread, a scheduled message's number, or a message's
 * @param channel its conversation's id as pages show it
 * @param thread ts of the thread it answers; empty outside threads
 * @param place a channel's name with its sign, or the names of the others
 * @param when it was begun, will be sent or was sent
 * @param path where it is in the app
 */
record Outgoing(
        String key,
        String channel,
        String thread,
        String place,
        boolean isDirect,
        String text,
        String when,
        String path) {

    /** What routes call a draft. */
    String args() {
        return "channel=" + channel + "&thread_ts=" + thread;
    }
}
