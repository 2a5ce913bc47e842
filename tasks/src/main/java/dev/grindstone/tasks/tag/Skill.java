package dev.grindstone.tasks.tag;

/** What somebody must be able to do who does a task. */
public enum Skill {
    /** Find something by looking for it. */
    SEARCH,
    /** Take a fact from what is written. */
    READ,
    /** Put figures or days together. */
    CALCULATE,
    /** Write something new. */
    COMPOSE,
    REPLY,
    FORWARD,
    /** Put things where they belong: folders, labels, marks. */
    ORGANISE,
    DELETE,
    /** Do the same to many things at once. */
    BULK,
    /** Change how an app works. */
    CONFIGURE,
    /** Look goods up, order and track them. */
    SHOP,
    /** Talk in channels. */
    CHAT,
    /** Carry something from one app to another. */
    TRANSFER
}
