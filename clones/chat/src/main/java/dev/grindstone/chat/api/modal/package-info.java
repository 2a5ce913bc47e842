/** What members see of apps beside their messages: modals, home tabs, shortcuts. */
@NullMarked
package dev.grindstone.chat.api.modal;

import org.jspecify.annotations.NullMarked;
