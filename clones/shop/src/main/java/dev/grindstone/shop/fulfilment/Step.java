package dev.grindstone.shop.fulfilment;

import java.time.Instant;

/**
 * Something that happens to a parcel.
 *
 * @param text what the carrier says of it, and where
 */
record Step(Kind kind, Instant at, String text, String place) {

    /** What can happen to a parcel, by the command that does it. */
    enum Kind {
        PACK("shop.packParcel", "packed"),
        SHIP("shop.shipParcel", "shipped"),
        /** Seen under way; nothing else changes. */
        SCAN("shop.scanParcel", ""),
        OUT("shop.parcelOut", "out"),
        DELIVER("shop.deliverParcel", "delivered"),
        DELAY("shop.delayParcel", "delayed"),
        LOSE("shop.loseParcel", "lost");

        private final String command;
        private final String state;

        Kind(String command, String state) {
            this.command = command;
            this.state = state;
        }

        String command() {
            return command;
        }

        /** The state it leads to; empty for the one it was in. */
        String state() {
            return state;
        }

        /** Whether it can happen to a parcel in that state. */
        boolean follows(String before) {
            return switch (this) {
                case PACK -> before.equals("ordered");
                case SHIP -> before.equals("ordered") || before.equals("packed");
                case SCAN, DELAY -> before.equals("shipped") || before.equals("out") || before.equals("delayed");
                case OUT -> before.equals("shipped") || before.equals("delayed");
                case DELIVER, LOSE -> before.equals("shipped") || before.equals("out") || before.equals("delayed");
            };
        }
    }
}
