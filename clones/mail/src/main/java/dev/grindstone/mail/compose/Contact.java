package dev.grindstone.mail.compose;

/** Somebody to write to: a person of the world, or a correspondent of the mailbox. */
record Contact(String name, String email) {
    /** As a recipient field takes it. */
    String header() {
        return name.isEmpty() ? email : name + " <" + email + ">";
    }

    String label() {
        return name.isEmpty() ? email : name;
    }
}
