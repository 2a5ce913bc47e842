/** Pictures of what is sold, under addresses as scripts know them, and whom they are owed to. */
package dev.grindstone.shop.pictures;
