package dev.grindstone.chat.shell;

import java.util.List;

/** A key and what it does. */
record Shortcut(String keys, String does) {

    /** Shortcuts under a heading. */
    record Group(String title, List<Shortcut> shortcuts) {}

    /** All that the page knows, for its list. */
    record Groups(List<Group> groups) {}

    static final Groups GROUPS = new Groups(List.of(
            new Group(
                    "Find your way",
                    List.of(
                            new Shortcut("Ctrl K", "Jump to a conversation"),
                            new Shortcut("Ctrl G", "Search"),
                            new Shortcut("Ctrl Shift K", "Direct messages"),
                            new Shortcut("Ctrl Shift L", "Browse channels"),
                            new Shortcut("Ctrl Shift E", "People"),
                            new Shortcut("Alt ↑", "Previous conversation"),
                            new Shortcut("Alt ↓", "Next conversation"),
                            new Shortcut("Alt Shift ↑", "Previous unread conversation"),
                            new Shortcut("Alt Shift ↓", "Next unread conversation"),
                            new Shortcut("Alt ←", "Back in history"),
                            new Shortcut("Alt →", "Forward in history"),
                            new Shortcut("F6", "Next part of the window"),
                            new Shortcut("Shift F6", "Previous part of the window"))),
            new Group(
                    "Read",
                    List.of(
                            new Shortcut("Esc", "Mark the conversation as read"),
                            new Shortcut("Shift Esc", "Mark everything as read"))),
            new Group(
                    "Window",
                    List.of(
                            new Shortcut("Ctrl Shift D", "Show or hide the side bar"),
                            new Shortcut("Ctrl .", "Close the view at the right"),
                            new Shortcut("Ctrl Shift I", "Details of the conversation"),
                            new Shortcut("Ctrl Shift Y", "Set your status"),
                            new Shortcut("Ctrl /", "This list")))));
}
