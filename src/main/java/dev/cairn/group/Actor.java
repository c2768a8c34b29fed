package dev.cairn.group;

/**
 * Somebody who wants to change a group.
 *
 * @param organises whether they organise its server, by which they may do what its owner may
 */
public record Actor(long member, boolean organises) {}
