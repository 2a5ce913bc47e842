/** Modals and home tabs of apps: what they are like, where they are kept, the methods of apps. */
@NullMarked
package dev.grindstone.chat.api.views;

import org.jspecify.annotations.NullMarked;
