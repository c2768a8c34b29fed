package dev.cairn.chat;

/** Fetches what members attached. */
@FunctionalInterface
public interface Downloads {
    /**
     * The file's content.
     *
     * @param most how many bytes are taken
     * @throws Refusal if it is larger, cannot be had in time, or does not lie where Discord keeps attachments
     */
    byte[] fetch(Attachment attachment, int most);
}
