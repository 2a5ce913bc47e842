package dev.grindstone.chat.sidebar;

/**
 * The dialog that makes or renames a section.
 *
 * @param section the id of the one to rename; empty to make one
 * @param channel the conversation that moves there; empty for none
 */
record SectionDialog(String section, String channel, String name) {

    boolean isNew() {
        return section.isEmpty();
    }

    String title() {
        return isNew() ? "Create a section" : "Rename section";
    }
}
