package org.carelevel.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Placement;

/**
 * What a mapping makes of the placements in a file.
 *
 * @param column where they should stand
 * @param there whether the file has that column
 * @param unreadable placements that have no meaning, the first of each kind
 */
public record PlacementTrial(
    String column, boolean there, List<MappingTrial.Unreadable> unreadable) {

  /** Keeps its own copy. */
  public PlacementTrial {
    unreadable = List.copyOf(unreadable);
  }

  /** Looks at one placement after the other. */
  static final class Tally {

    private final Placement placement;
    private final int place;
    private final Map<String, MappingTrial.Unreadable> unreadable = new LinkedHashMap<>();

    Tally(Placement placement, List<String> names) {
      this.placement = placement;
      this.place = names.indexOf(placement.column());
    }

    void row(RowPlace at, List<String> cells) {
      String cell = place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
      boolean known = placement.levels().containsKey(cell) || placement.unanswered().contains(cell);
      boolean room =
          unreadable.size() < MappingTrial.MOST_UNREADABLE || unreadable.containsKey(cell);
      if (!cell.isEmpty() && !known && room) {
        unreadable.merge(
            cell,
            new MappingTrial.Unreadable(problem(at, cell), 1),
            (before, one) -> before.more());
      }
    }

    private CellProblem problem(RowPlace at, String cell) {
      String near = NearName.of(cell, placement.levels().keySet()).orElse("");
      String hint = near.isEmpty() ? "" : " (did you mean '" + near + "'?)";
      String message =
          "%s is no level in the mapping%s; add it to the placement there, or correct it here";
      String column = placement.column();
      String said = message.formatted(Quote.of(cell), hint);
      return new CellProblem(
          Code.UNKNOWN_LEVEL,
          at.source(),
          at.line(),
          at.row(),
          place + 1,
          column,
          cell,
          said,
          near);
    }

    PlacementTrial trial() {
      return new PlacementTrial(placement.column(), place >= 0, List.copyOf(unreadable.values()));
    }
  }
}
