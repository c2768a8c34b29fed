package dev.cairn.standing;

import dev.cairn.chat.Press;
import dev.cairn.credit.Board;
import dev.cairn.credit.Period;
import dev.cairn.credit.Period.Span;
import dev.cairn.member.Zoning;
import dev.cairn.picture.Picture;
import dev.cairn.picture.Pictures;
import dev.cairn.picture.Ranking;
import dev.cairn.roadmap.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** What a board is drawn with: its server's clock, the roadmaps' titles, and pictures. */
record Surroundings(Supplier<Catalogue> roadmaps, Zoning zones, Pictures pictures) {
    Catalogue catalogue() {
        return roadmaps.get();
    }

    /** The period that is running there. */
    Period current(long server, Span span, Instant now) {
        return Period.of(span, LocalDate.ofInstant(now, zones.ofServer(server)));
    }

    /** Empty for all roadmaps. */
    Optional<String> roadmapTitle(long roadmap) {
        return roadmap == Board.ALL
                ? Optional.empty()
                : Optional.of(catalogue()
                        .entry(roadmap)
                        .orElseThrow(Press::outdated)
                        .roadmap()
                        .title());
    }

    /** Drawn on the thread that asks: a worker that answers one member, or delivers one post. */
    Picture picture(Ranking ranking) {
        return pictures.of(ranking);
    }
}
