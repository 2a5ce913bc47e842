package dev.grindstone.shop.reports;

/**
 * The form in which something is reported.
 *
 * @param <F> what surrounds it: the marketplace or the street
 * @param action where the form is sent
 * @param back where it is left to
 * @param about the review's or the product's title
 * @param isTold whether the visitor has said it
 * @param problem with what was entered; empty for none
 */
record ReportPage<F>(
        F frame, Kind kind, String action, String back, String about, Report entered, boolean isTold, String problem) {

    String heading() {
        return kind == Kind.REVIEW ? "Report this review" : "Report an issue with this product";
    }

    /** What is said once it was told. */
    String thanks() {
        return "Thank you. We look into every report; the " + kind.word() + " stays until we have decided.";
    }
}
