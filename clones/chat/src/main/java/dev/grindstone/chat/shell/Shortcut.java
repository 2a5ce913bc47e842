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
                            new Shortcut("Ctrl F", "Search in the conversation"),
                            new Shortcut("Ctrl Shift K", "Direct messages"),
                            new Shortcut("Ctrl Shift A", "All unreads"),
                            new Shortcut("Ctrl Shift T", "Threads"),
                            new Shortcut("Ctrl Shift M", "Activity"),
                            new Shortcut("Ctrl Shift S", "Later"),
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
                            new Shortcut("Ctrl J", "Jump to the newest message"),
                            new Shortcut("Esc", "Mark the conversation as read"),
                            new Shortcut("Shift Esc", "Mark everything as read"))),
            new Group(
                    "Window",
                    List.of(
                            new Shortcut("Ctrl Shift D", "Show or hide the side bar"),
                            new Shortcut("Ctrl .", "Close the view at the right"),
                            new Shortcut("Ctrl Shift I", "Details of the conversation"),
                            new Shortcut("Ctrl Shift Y", "Set your status"),
                            new Shortcut("Ctrl ,", "Preferences"),
                            new Shortcut("Ctrl /", "This list"))),
            new Group(
                    "Messages in focus",
                    List.of(
                            new Shortcut("↑", "Previous message"),
                            new Shortcut("↓", "Next message"),
                            new Shortcut("E", "Edit"),
                            new Shortcut("R", "React"),
                            new Shortcut("T", "Answer in a thread"),
                            new Shortcut("P", "Pin"),
                            new Shortcut("L", "Copy link"),
                            new Shortcut("A", "Save for later"),
                            new Shortcut("U", "Mark as unread"),
                            new Shortcut("Del", "Delete"))),
            new Group(
                    "Write",
                    List.of(
                            new Shortcut("Ctrl B", "Bold"),
                            new Shortcut("Ctrl I", "Italic"),
                            new Shortcut("Ctrl Shift X", "Strikethrough"),
                            new Shortcut("Ctrl Shift C", "Code"),
                            new Shortcut("Ctrl Shift 9", "Quote"),
                            new Shortcut("Ctrl Shift 8", "Bulleted list"),
                            new Shortcut("Ctrl Shift 7", "Ordered list"),
                            new Shortcut("Shift Enter", "New line")))));
}
