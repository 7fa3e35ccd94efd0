package org.carelevel.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.CompiledScreening;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Mapping;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all rows of all inputs.
 *
 * @param results makes what scores answer sets, for one thread each time
 */
record Plan(
    Screener screener,
    Header header,
    OutputColumns columns,
    ScoringOptions options,
    @Nullable Mapping mapping,
    AddedCells added,
    Supplier<Results> results) {

  /**
   * For inputs with these columns.
   *
   * @param source what to call the first of them
   * @throws BadInput where they cannot be used
   */
  static Plan of(
      String source,
      List<String> names,
      Screener screener,
      @Nullable Mapping mapping,
      ScoringOptions options)
      throws BadInput {
    Ruleset ruleset = screener.ruleset();
    String prefix = options.columns().prefix();
    boolean openQuestions = options.writing().openQuestions();
    List<String> added = ScoreColumns.names(openQuestions).stream().map(prefix::concat).toList();
    Header header = new HeaderMatch(source, ruleset, mapping, options).of(names, added);
    AddedCells cells = new AddedCells(ruleset, openQuestions);
    return new Plan(
        screener,
        header,
        OutputColumns.of(header.names(), options, added),
        options,
        mapping,
        cells,
        results(screener, cells));
  }

  private static Supplier<Results> results(Screener screener, AddedCells cells) {
    Ruleset ruleset = screener.ruleset();
    Optional<CompiledScreening> screening = CompiledScreening.of(screener, cells.openQuestions());
    Optional<Pieces> pieces = screening.flatMap(found -> Pieces.of(found, ruleset, cells));
    return pieces.isPresent()
        ? () -> new CompiledResults(screening.get(), ruleset.levels().size(), pieces.get())
        : () -> new RememberedResults(screener, cells);
  }

  /**
   * The same, for another input.
   *
   * @throws BadInput where it has other columns
   */
  Plan forColumns(String source, List<String> names) throws BadInput {
    List<String> stripped = names.stream().map(String::strip).toList();
    if (!stripped.equals(header.names())) {
      int place = 0;
      while (place < Math.min(stripped.size(), header.names().size())
          && stripped.get(place).equals(header.names().get(place))) {
        place++;
      }
      String message =
          "%s:1:%d: error[%s]: the columns are not those of the first file: %s where it has %s; score files with other columns by themselves";
      throw new BadInput(
          message.formatted(
              source,
              place + 1,
              Code.BAD_HEADER.slug(),
              column(stripped, place),
              column(header.names(), place)));
    }
    return this;
  }

  private static String column(List<String> names, int place) {
    return place < names.size() ? Quote.of(names.get(place)) : "no more";
  }

  /**
   * What scores rows, for one thread.
   *
   * @param source what to call their input
   */
  Rows rows(String source, char separator) {
    Results own = results.get();
    boolean redact = options.privacy().redact();
    Rows.Tools tools =
        new Rows.Tools(
            plain(separator),
            options.writing().onlyScores(),
            own,
            new RowScorer(screener, header, redact, added, own),
            writer(),
            Comparing.of(this),
            new SlowRows(separator),
            new RowEnds(separator),
            header.names().size(),
            source,
            Count.of(screener.ruleset()));
    return new Rows(tools);
  }

  /** Rows can be copied only if the output is like the input. */
  private @Nullable PlainRow plain(char separator) {
    boolean onlyScores = options.writing().onlyScores();
    if (separator != FileShape.COMMA || !options.copiesRows() || !(columns.all() || onlyScores)) {
      return null;
    }
    boolean escape = options.writing().escapeFormulas() && !onlyScores;
    return PlainRow.of(header, screener.branches(), escape).orElse(null);
  }

  private RowWriter writer() {
    return switch (options.writing().format()) {
      case CSV -> new CsvRows(columns, options.writing().escapeFormulas());
      case NDJSON -> new JsonRows(columns, ScoreColumns.names(added.openQuestions()));
    };
  }
}
