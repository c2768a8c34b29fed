package dev.cairn.server;

import java.time.Instant;

/**
 * A roadmap that a server has brought itself.
 *
 * @param number its number in the database
 * @param id what members type; it stays, whatever a file that replaces it says
 * @param topics how many its file has
 * @param fileName as the file was called when it was sent
 * @param addedBy id of the member who sent it
 */
public record OwnRoadmap(long number, String id, int topics, String fileName, long addedBy, Instant addedAt) {}
