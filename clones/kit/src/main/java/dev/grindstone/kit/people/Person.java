package dev.grindstone.kit.people;

/**
 * One person of a world, the same in all apps.
 *
 * @param email the address that other people write to; unique in the world
 * @param password what the sign-in pages ask for
 */
public record Person(
        long id, String name, String givenName, String email, String password, String title, String company) {}
