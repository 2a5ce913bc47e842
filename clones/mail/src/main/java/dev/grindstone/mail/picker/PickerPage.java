package dev.grindstone.mail.picker;

/**
 * The dialog as it opens.
 *
 * @param ok what the button says that takes the time
 * @param zone the zone in which the time is meant, by name
 */
record PickerPage(String title, String ok, String zone, Month month, String time) {}
