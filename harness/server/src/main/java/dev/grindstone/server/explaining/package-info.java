/** What an agent was asked, what it did, and what the check made of it, told from a recording. */
@NullMarked
package dev.grindstone.server.explaining;

import org.jspecify.annotations.NullMarked;
