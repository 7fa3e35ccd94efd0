package org.carelevel.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.model.Answers;
import org.carelevel.model.Mapping;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Placement;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping makes of a file.
 *
 * @param rows how many there are
 * @param answered by question, in how many rows the mapping finds an answer
 * @param unreadable cells that have no meaning, the first of each kind
 * @param unused texts of the mapping that stand nowhere in the file, by column
 * @param unmapped columns that answer no question, and do not say where people were placed
 * @param missing the columns of the mapping that no record has, each with the questions that it is
 *     read for
 * @param placement what it makes of the placements; null where it says nothing of them
 */
public record MappingTrial(
    long rows,
    Map<String, Long> answered,
    List<Unreadable> unreadable,
    Map<String, Set<String>> unused,
    List<String> unmapped,
    Map<String, List<String>> missing,
    @Nullable PlacementTrial placement) {

  /** The most kinds of cells without a meaning that are told apart. */
  public static final int MOST_UNREADABLE = 1000;

  /**
   * Cells that have no meaning.
   *
   * @param first the first of them
   * @param rows in how many rows they stand
   */
  public record Unreadable(CellProblem first, long rows) {
    /** The same, in one row more. */
    Unreadable more() {
      return new Unreadable(first, rows + 1);
    }
  }

  /** Keeps its own copies. */
  public MappingTrial {
    answered = Collections.unmodifiableMap(new LinkedHashMap<>(answered));
    unreadable = List.copyOf(unreadable);
    unused = Collections.unmodifiableMap(new LinkedHashMap<>(unused));
    unmapped = List.copyOf(unmapped);
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** Whether anything in the file has no meaning, or something that is read is not in it. */
  public boolean finds() {
    return !missing.isEmpty() || findsUnreadable();
  }

  /** Whether anything in the file has no meaning. */
  public boolean findsUnreadable() {
    return !unreadable.isEmpty() || (placement != null && !placement.unreadable().isEmpty());
  }

  /**
   * Reads a file from its start to its end.
   *
   * @param options how to read it, and which columns may nearly match a question
   * @throws BadInput where it cannot be read, or lacks a column of the mapping
   */
  public static MappingTrial of(
      Input input, ScoringOptions options, Ruleset ruleset, Mapping mapping) throws BadInput {
    Awaited awaited = Awaited.of(ruleset, mapping, options.columns().allowed());
    try (OpenedInput opened = OpenedInput.of(input, options.reading(), awaited, new Shown(false))) {
      InputFile file = opened.file(Scoring.Split.forThisMachine(), null);
      Header header =
          new HeaderMatch(opened.source(), ruleset, mapping, options).of(file.names(), List.of());
      MissingColumns missing = new MissingColumns(ruleset, mapping, options);
      missing.checkNames(opened.source(), file.own(), file.missing());
      return new Reader(header, mapping.placement()).read(file, missing);
    }
  }

  private record Kind(String column, String value, String message) {}

  private static final class Reader implements InputFile.Visitor {

    private final Header header;
    private final RowAnswers answers;
    private final Map<String, Long> answered = new LinkedHashMap<>();
    private final Map<Kind, Unreadable> unreadable = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> unused = new LinkedHashMap<>();
    private final PlacementTrial.@Nullable Tally placed;
    private long rows;

    Reader(Header header, @Nullable Placement placement) {
      this.header = header;
      this.placed = placement == null ? null : new PlacementTrial.Tally(placement, header.names());
      this.answers = new RowAnswers(header, false);
      for (Header.Answered each : header.answered()) {
        answered.put(each.question().id(), 0L);
        texts(each)
            .forEach(
                (place, texts) ->
                    unused.computeIfAbsent(place, key -> new LinkedHashSet<>()).addAll(texts));
      }
    }

    private static Map<Integer, Set<String>> texts(Header.Answered each) {
      Map<Integer, Set<String>> texts = new LinkedHashMap<>();
      if (each.origin() instanceof Origin.Column column) {
        Set<String> answers = new LinkedHashSet<>(column.codes().texts().keySet());
        answers.removeIf(text -> column.codes().texts().get(text) instanceof Meaning.Open);
        texts.put(each.places().get(0), answers);
      } else if (each.origin() instanceof Origin.Table table) {
        int at = 0;
        for (Set<String> known : table.known().values()) {
          texts.put(each.places().get(at++), known);
        }
      }
      return texts;
    }

    MappingTrial read(InputFile file, MissingColumns missing) throws BadInput {
      file.visit(this);
      Map<String, Set<String>> named = new LinkedHashMap<>();
      unused.forEach(
          (place, texts) -> {
            if (!texts.isEmpty()) {
              named.put(header.names().get(place), texts);
            }
          });
      PlacementTrial placements = placed == null ? null : placed.trial();
      List<String> unmapped = new ArrayList<>(header.passedThrough());
      if (placements != null) {
        unmapped.remove(placements.column());
      }
      return new MappingTrial(
          rows,
          answered,
          List.copyOf(unreadable.values()),
          named,
          unmapped,
          missing.mapped(file.missing()),
          placements);
    }

    @Override
    public boolean drafts() {
      return false;
    }

    @Override
    public void unreadable(CellProblem problem) {
      rows++;
      count(problem);
    }

    private void count(CellProblem problem) {
      Kind kind = new Kind(problem.column(), problem.value(), problem.message());
      if (unreadable.size() < MOST_UNREADABLE || unreadable.containsKey(kind)) {
        unreadable.merge(kind, new Unreadable(problem, 1), (before, one) -> before.more());
      }
    }

    @Override
    public void row(RowPlace at, List<String> cells) {
      rows++;
      if (cells.size() != header.names().size()) {
        count(RowScorer.ragged(at, cells.size(), header.names().size()));
        return;
      }
      List<CellProblem> problems = new ArrayList<>();
      Answers found = answers.read(at, cells, problems);
      found.values().keySet().forEach(question -> answered.merge(question, 1L, Long::sum));
      problems.forEach(this::count);
      if (placed != null) {
        placed.row(at, cells);
      }
      unused.forEach(
          (place, texts) -> {
            if (place < cells.size() && !texts.isEmpty()) {
              texts.remove(cells.get(place).strip());
            }
          });
    }
  }
}
