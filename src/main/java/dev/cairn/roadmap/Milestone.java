package dev.cairn.roadmap;

import org.jspecify.annotations.Nullable;

/** One step of a roadmap's recommended timetable, such as "Months 1-2": "Mathematics and Python". */
public record Milestone(@Nullable String when, String what) {}
