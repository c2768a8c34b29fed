package dev.cairn.chat;

import java.util.function.Function;

/**
 * What happens when a button is pressed, a menu picked from, or a form sent.
 *
 * @param verb what the ids of such components and forms begin with; unique over all features
 */
public record Control(String verb, Opening opening, Function<Press, Reply> answer) {}
