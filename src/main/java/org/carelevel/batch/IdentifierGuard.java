package org.carelevel.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Origin;
import org.jspecify.annotations.Nullable;

/** Stops the work before its first row where a column looks as if it said who people are. */
final class IdentifierGuard {

  private final Header header;
  private final Set<String> passing;

  /**
   * For an input.
   *
   * @param options which columns are left out, or may pass although they look so
   */
  IdentifierGuard(Header header, ScoringOptions options) {
    this.header = header;
    this.passing = new HashSet<>(options.privacy().dropped());
    this.passing.addAll(options.privacy().identifiers());
    if (options.writing().onlyScores()) {
      this.passing.addAll(header.passedThrough());
    }
  }

  /**
   * Looks at the columns.
   *
   * @param source what to call the input
   * @param sample the first of its rows
   * @throws BadInput where some column looks so, with all of them
   */
  void check(String source, List<List<String>> sample) throws BadInput {
    List<Identifiers.Column> columns = new ArrayList<>();
    for (int place = 0; place < header.names().size(); place++) {
      String name = header.names().get(place);
      if (!passing.contains(name)) {
        columns.add(column(name, place, sample));
      }
    }
    List<String> found = new ArrayList<>();
    for (Identifiers.Hit hit : Identifiers.in(columns)) {
      String message =
          "%s:1:%d: error[%s]: %s; take it out of the output with --drop %s, or let it pass with --allow-identifiers %s";
      String option = Quote.of(hit.column());
      found.add(
          message.formatted(
              source,
              1 + header.names().indexOf(hit.column()),
              Code.IDENTIFIER.slug(),
              hit.sentence(),
              option,
              option));
    }
    if (!found.isEmpty()) {
      throw new BadInput(String.join("\n", found));
    }
  }

  private Identifiers.Column column(String name, int place, List<List<String>> sample) {
    Header.@Nullable Answered asked = null;
    for (Header.Answered each : header.answered()) {
      asked = each.places().contains(place) ? each : asked;
    }
    Set<String> cells = new LinkedHashSet<>();
    for (List<String> row : sample) {
      cells.add(place < row.size() ? row.get(place).strip() : "");
    }
    List<String> values = new ArrayList<>();
    for (String cell : cells) {
      if (!cell.isEmpty() && (asked == null || !isAnswer(asked, cell))) {
        values.add(cell);
      }
    }
    return new Identifiers.Column(name, asked != null, values);
  }

  private static boolean isAnswer(Header.Answered asked, String cell) {
    Origin origin = asked.origin();
    if (origin == null) {
      return asked.question().parse(cell).isPresent();
    } else if (origin instanceof Origin.Column column) {
      boolean own = column.own() && asked.question().parse(cell).isPresent();
      return own || column.codes().meaning(cell).isPresent();
    }
    return true;
  }
}
