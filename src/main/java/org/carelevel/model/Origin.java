package org.carelevel.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the answers to a question come from. */
public sealed interface Origin {

  /** The columns that are read, in order. */
  List<String> columns();

  /**
   * One column.
   *
   * @param codes how its texts translate
   * @param own whether the question's own answers may stand in it as they are
   */
  record Column(String name, Codes codes, boolean own) implements Origin {
    @Override
    public List<String> columns() {
      return List.of(name);
    }
  }

  /**
   * Columns that are each ticked or not. Of several that are ticked the worst answer counts; a
   * question whose answers are not ordered takes one tick only.
   *
   * @param boxes the answer's value by column
   * @param none what it means that every box is there and none is ticked; many programs write the
   *     same where nobody was asked, so it is unanswered unless the mapping says otherwise
   */
  record Boxes(Map<String, Integer> boxes, Meaning none) implements Origin {

    /** How a ticked box is written. */
    public static final Set<String> TICKED = Set.of("1", "true", "yes", "checked", "x");

    /** How a box that is not ticked is written. */
    public static final Set<String> NOT_TICKED = Set.of("0", "false", "no", "unchecked");

    /** Keeps its own copy, in the order given. */
    public Boxes {
      boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
    }

    @Override
    public List<String> columns() {
      return List.copyOf(boxes.keySet());
    }
  }

  /**
   * Several columns together. What a blank cell could be counts: where a row of the table could
   * hold or not, depending on it, the question is unanswered.
   *
   * @param rows of the table; those that hold together must mean the same
   * @param known by column, the texts that may stand in it; any other is an error
   * @param unanswered the texts that mean that a column is not known
   * @param otherwise what it means that no row holds
   */
  record Table(
      List<Row> rows, Map<String, Set<String>> known, Set<String> unanswered, Meaning otherwise)
      implements Origin {

    /**
     * A row of the table.
     *
     * @param when by column, the texts of which one must stand in it
     */
    public record Row(Map<String, Set<String>> when, Meaning meaning) {
      /** Keeps its own copy, in the order given. */
      public Row {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
      }
    }

    /** Keeps its own copies, in the order given. */
    public Table {
      rows = List.copyOf(rows);
      known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
      unanswered = Collections.unmodifiableSet(new TreeSet<>(unanswered));
    }

    @Override
    public List<String> columns() {
      return List.copyOf(known.keySet());
    }
  }

  /** The same in every row. */
  record Constant(Meaning meaning) implements Origin {
    @Override
    public List<String> columns() {
      return List.of();
    }
  }
}
