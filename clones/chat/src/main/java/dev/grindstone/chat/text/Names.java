package dev.grindstone.chat.text;

/** What the ids in a text are called. */
public interface Names {
    /** A member's name, without a sign. */
    String user(String id);

    /** A channel's name, without a sign. */
    String channel(String id);

    /** A user group's handle, without a sign. */
    String usergroup(String id);

    /** For texts without ids: shows the ids themselves. */
    Names NONE = new Names() {
        @Override
        public String user(String id) {
            return id;
        }

        @Override
        public String channel(String id) {
            return id;
        }

        @Override
        public String usergroup(String id) {
            return id;
        }
    };
}
