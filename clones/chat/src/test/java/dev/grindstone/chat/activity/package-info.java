/** What happened to a member. */
@NullMarked
package dev.grindstone.chat.activity;

import org.jspecify.annotations.NullMarked;
