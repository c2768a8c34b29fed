package dev.cairn;

import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What the program goes by.
 *
 * @param bot by which things are due; in the sandbox it can be moved ahead
 * @param real by which Discord and this machine go
 * @param zone by whose clocks people write who have set none
 */
public record Clocks(InstantSource bot, InstantSource real, ZoneId zone) {}
