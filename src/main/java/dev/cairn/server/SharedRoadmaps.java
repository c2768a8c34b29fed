package dev.cairn.server;

import dev.cairn.roadmap.Catalogue;
import dev.cairn.roadmap.Problem;
import java.util.List;
import java.util.Map;

/**
 * The roadmaps that come with the bot, which every server has.
 *
 * @param problems what is wrong with their files, by the file's name
 */
public record SharedRoadmaps(Catalogue catalogue, Map<String, List<Problem>> problems) {}
