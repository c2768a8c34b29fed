package dev.cairn.chat;

import java.util.function.Function;

/**
 * What happens when a button is pressed or a menu picked from.
 *
 * @param verb what the ids of such components begin with; unique over all features
 */
public record Control(String verb, Opening opening, Function<Press, Reply> answer) {}
