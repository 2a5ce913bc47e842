package dev.grindstone.mail.contacts;

/** A group of contacts, which pages call a label, and how many are in it. */
record Group(long id, String name, int size) {}
