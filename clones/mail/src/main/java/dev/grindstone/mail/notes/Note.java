package dev.grindstone.mail.notes;

/** Something written down; title or text may be empty, not both. */
record Note(long id, String title, String text, boolean isPinned) {}
