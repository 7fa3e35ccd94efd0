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
    try (OpenedInput opened = OpenedInput.of(input, reading, known)) {
      InputFile file = opened.file(Scoring.Split.forThisMachine());
      List<Map<String, Long>> texts = new ArrayList<>();
      file.names().forEach(name -> texts.add(new LinkedHashMap<>()));
      boolean[] more = new boolean[texts.size()];
      long[] rows = new long[1];
      file.visit(
          (at, cells) -> {
            rows[0] = at.row();
            for (int i = 0; i < Math.min(cells.size(), more.length); i++) {
              more[i] |= !put(texts.get(i), cells.get(i).strip());
            }
          });
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < more.length; i++) {
        columns.add(new Column(file.names().get(i).strip(), texts.get(i), more[i]));
      }
      return new ColumnLook(columns, rows[0]);
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
