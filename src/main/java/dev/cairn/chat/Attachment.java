package dev.cairn.chat;

/**
 * A file that a member sent along with a command; what is in it has to be fetched.
 *
 * @param name as the member's file is called; anything at all
 * @param size in bytes, as Discord says
 * @param address where it lies; good for {@link Downloads} alone
 */
public record Attachment(String name, long size, String address) {}
