package org.carelevel.batch;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.model.Level;
import org.carelevel.model.Placement;
import org.carelevel.model.Rule;
import org.jspecify.annotations.Nullable;

/** Puts each row's result beside the level at which the person was in fact placed. */
final class Comparing {

  /** Stands for a placement that is not known. */
  static final String UNKNOWN = "?";

  /** Stands before the text of a placement that has no meaning. */
  static final String UNMAPPED = "!";

  /** Stands for all texts that are hidden. */
  static final String HIDDEN = "(hidden)";

  /** Separates the parts of what is counted. */
  static final char PART = ' ';

  /** The place of the rules among the added cells, after the separator before the first. */
  private static final int RULES = 5;

  private static final int LONGEST = 60;

  /** How many texts without a meaning are told apart. */
  private static final int MOST_UNMAPPED = 100;

  private final int place;
  private final boolean redact;
  private final Map<String, String> placements = new LinkedHashMap<>();
  private final Set<String> unknown;
  private final Set<String> floors = new LinkedHashSet<>();
  private final Set<String> unmapped = new HashSet<>();

  private Comparing(int place, Plan plan, @Nullable Placement placement) {
    this.place = place;
    this.redact = plan.options().privacy().redact();
    for (Level level : plan.screener().ruleset().levels()) {
      if (placement == null) {
        placements.put(level.id(), Integer.toString(level.rank()));
      }
    }
    if (placement != null) {
      placement
          .levels()
          .forEach((text, level) -> placements.put(text, Integer.toString(level.rank())));
    }
    this.unknown = placement == null ? Set.of() : placement.unanswered();
    for (Rule rule : plan.screener().ruleset().rules().values()) {
      if (rule.setsFloor()) {
        floors.add(rule.id());
      }
    }
  }

  /** As the options say; null where nothing is compared. */
  static @Nullable Comparing of(Plan plan) {
    String column = plan.options().compare();
    if (column == null) {
      return null;
    }
    Placement placement = plan.mapping() == null ? null : plan.mapping().placement();
    boolean mapped = placement != null && placement.column().equals(column);
    int place = plan.header().names().indexOf(column);
    return new Comparing(place, plan, mapped ? placement : null);
  }

  /**
   * Counts a row.
   *
   * @param levels the set of the ranks of the levels that are possible; 0 for a rejected row
   * @param added the cells of its result
   */
  void add(List<String> cells, int levels, Bytes added, Count count) {
    String placed = placed(cells.get(place).strip());
    String pair = levels + String.valueOf(PART) + placed;
    count.pair(pair, 1);
    if (levels != 0 && Character.isDigit(placed.charAt(0))) {
      String text = new String(added.array(), 0, added.length(), StandardCharsets.UTF_8);
      for (String rule :
          text.split(",", -1)[RULES].split(String.valueOf(AddedCells.IN_LISTS), -1)) {
        if (floors.contains(rule)) {
          count.pair(pair + PART + rule, 1);
        }
      }
    }
  }

  private String placed(String cell) {
    if (cell.isEmpty() || unknown.contains(cell)) {
      return UNKNOWN;
    }
    String rank = placements.get(cell);
    return rank != null ? rank : UNMAPPED + unmapped(cell);
  }

  private String unmapped(String cell) {
    if (redact) {
      return HIDDEN;
    }
    String text = cell.substring(0, Math.min(LONGEST, cell.length()));
    if (unmapped.size() < MOST_UNMAPPED) {
      unmapped.add(text);
    }
    return unmapped.contains(text) ? text : "…";
  }
}
