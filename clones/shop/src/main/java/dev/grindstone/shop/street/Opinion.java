package dev.grindstone.shop.street;

/**
 * What a buyer wrote of something that a shop sells.
 *
 * @param day such as {@code Mar 3, 2026}
 * @param choices what it was that was bought, such as {@code Color: Blue}; empty when there was nothing to choose
 * @param answer what the shop says to it; empty when it says nothing
 */
public record Opinion(
        long id, String author, int stars, String text, String day, String choices, About about, String answer) {

    /** The listing that was bought. */
    public record About(long listing, String title, String picture) {

        /** The address of its page. */
        public String path() {
            return Listing.path(listing, title);
        }
    }
}
