package dev.grindstone.server.cli.tasks;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number or {@code all}. */
final class HowMany implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        if (text.equals("all")) {
            return Integer.MAX_VALUE;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number below zero.
        }
        throw new TypeConversionException("'" + text + "' is no number of instances: give a whole number, or all");
    }
}
