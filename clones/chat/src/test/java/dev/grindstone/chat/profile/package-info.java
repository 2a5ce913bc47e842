/** Tests of the profile. */
@NullMarked
package dev.grindstone.chat.profile;

import org.jspecify.annotations.NullMarked;
