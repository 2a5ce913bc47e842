/** What pages do with files besides sending them: menus, details, snippets. */
@NullMarked
package dev.grindstone.chat.files.pages;

import org.jspecify.annotations.NullMarked;
