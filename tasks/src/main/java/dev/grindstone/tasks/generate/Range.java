package dev.grindstone.tasks.generate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Values numbered from 0, each in one or several forms. A form is named by what is appended to the name of the value;
 * the form without a name is the value itself.
 */
public sealed interface Range permits Amounts, Choices, Codes, Days, Numbers, TimesOfDay {

    /**
     * How many values there are; {@link Long#MAX_VALUE} when there are more than that.
     *
     * @param today the day on which the world starts
     */
    long size(LocalDate today);

    /** A value in all its forms. */
    Map<String, Object> at(long index, LocalDate today);

    /** The names of the forms. */
    Set<String> forms();

    /** The forms in which no two values are equal. */
    Set<String> tellingForms();
}
