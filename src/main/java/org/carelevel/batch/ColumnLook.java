package org.carelevel.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in a file, column by column.
 *
 * @param columns in order
 * @param rows how many there are
 */
public record ColumnLook(List<Column> columns, long rows) {

  /** The most texts that are told apart in a column. */
  public static final int MOST_TEXTS = 200;

  /**
   * A column.
   *
   * @param texts what stands in it, without white space around it, and how often; blanks are not
   *     among it
   * @param more whether there are more texts than are told apart
   */
  public record Column(String name, Map<String, Long> texts, boolean more) {}

  /** Keeps its own copy. */
  public ColumnLook {
    columns = List.copyOf(columns);
  }

  /**
   * Looks at a file from its start to its end.
   *
   * @param known the columns that somebody waits for, by which its separator is found
   * @throws BadInput where it cannot be read
   */
  public static ColumnLook at(Input input, ScoringOptions.Reading reading, Set<String> known)
      throws BadInput {
    try (OpenedInput opened =
        OpenedInput.of(input, reading, Awaited.hints(known), new Shown(false))) {
      InputFile file = opened.file(Scoring.Split.forThisMachine(), null);
      Tally tally = new Tally(file.names());
      file.visit(tally);
      return tally.look();
    }
  }

  private static final class Tally implements InputFile.Visitor {

    private final List<String> names;
    private final List<Map<String, Long>> texts = new ArrayList<>();
    private final boolean[] more;
    private long rows;

    Tally(List<String> names) {
      this.names = names;
      this.more = new boolean[names.size()];
      names.forEach(name -> texts.add(new LinkedHashMap<>()));
    }

    @Override
    public boolean drafts() {
      return true;
    }

    @Override
    public void row(RowPlace at, List<String> cells) {
      rows++;
      for (int i = 0; i < Math.min(cells.size(), more.length); i++) {
        more[i] |= !put(texts.get(i), cells.get(i).strip());
      }
    }

    @Override
    public void unreadable(CellProblem problem) {
      rows++;
    }

    ColumnLook look() {
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < more.length; i++) {
        columns.add(new Column(names.get(i).strip(), texts.get(i), more[i]));
      }
      return new ColumnLook(columns, rows);
    }
  }

  /** False where the text is one too many. */
  private static boolean put(Map<String, Long> texts, String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (texts.size() >= MOST_TEXTS && !texts.containsKey(text)) {
      return false;
    }
    texts.merge(text, 1L, Long::sum);
    return true;
  }
}
