package dev.grindstone.server.explaining;

/** What a check made of a change. */
public enum Judgement {
    /** The task asks for it, or the world brought it about by itself. */
    EXPECTED("✓", "as expected"),
    /** The task asks for something, but did not get it. */
    MISSING("✗", "missing"),
    /** It is about what the task asks for, but not as asked. */
    WRONG("✗", "wrong"),
    /** Nobody asked for it. */
    EXTRA("✗", "too much"),
    /** Nobody asked for it, and the task does not mind. */
    ALLOWED("~", "allowed"),
    /** It is in a table or column that follows from others. */
    UNSEEN("·", "no check looks at it"),
    /** A later step wrote the same again, or took it back. */
    OVERWRITTEN("·", "changed again later"),
    /** There is no verdict. */
    OPEN("·", "not judged");

    private final String sign;
    private final String label;

    Judgement(String sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    /** One letter for it, so that colour is never alone. */
    public String sign() {
        return sign;
    }

    /** It in words. */
    public String label() {
        return label;
    }

    /** Whether it is why a run failed. */
    public boolean isFault() {
        return this == MISSING || this == WRONG || this == EXTRA;
    }
}
