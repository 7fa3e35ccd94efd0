package org.carelevel.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.Screener;
import org.carelevel.diagram.ScreeningTables;

/**
 * Scores CSV: one output row for each input row, in order, in bounded memory. UTF-8, with or
 * without a byte order mark; a blank cell is unanswered; lines without any character are not rows.
 */
public final class CsvScoring {

  /**
   * How to score.
   *
   * @param source what to call the input in messages
   * @param prefix what to put before the names of the added columns
   * @param allowed columns that may be passed through although they nearly match a question
   * @param openQuestions whether to add the column of the open questions
   */
  public record Options(String source, String prefix, Set<String> allowed, boolean openQuestions) {
    /** Keeps its own copy, and a name that can be printed. */
    public Options {
      source = Quote.printable(source);
      allowed = Set.copyOf(allowed);
    }
  }

  /**
   * How the work is split up; what comes out does not depend on it.
   *
   * @param chunk how many bytes are read for a worker at a time
   * @param workers how many work side by side
   */
  record Split(int chunk, int workers) {

    private static final int MOST_WORKERS = 8;

    static Split forThisMachine() {
      int processors = Runtime.getRuntime().availableProcessors();
      return new Split(1 << 18, Math.min(MOST_WORKERS, processors));
    }
  }

  private final Screener screener;
  private final Options options;
  private final Consumer<CellProblem> problems;
  private final Split split;

  /**
   * Scoring by a ruleset.
   *
   * @param screener is used by nobody else meanwhile
   * @param problems is told of every reason for which a row is rejected, by one thread at a time
   */
  public CsvScoring(Screener screener, Options options, Consumer<CellProblem> problems) {
    this(screener, options, problems, Split.forThisMachine());
  }

  CsvScoring(Screener screener, Options options, Consumer<CellProblem> problems, Split split) {
    this.screener = screener;
    this.options = options;
    this.problems = problems;
    this.split = split;
  }

  /**
   * Reads all of the input and writes all of the output.
   *
   * @throws BadInput where the input cannot be read, or no further
   * @throws IOException where the output cannot be written
   */
  public Summary run(InputStream in, OutputStream out) throws BadInput, IOException {
    Failures failures = new Failures(options.source());
    Chunks chunks = new Chunks(utf8(in, failures), split.chunk(), failures);
    HeaderRow row = HeaderRow.read(chunks, failures);
    List<String> added =
        ScoreColumns.names(options.openQuestions()).stream().map(options.prefix()::concat).toList();
    Header header = Header.of(row.cells(), screener.ruleset(), added, options);
    Turns turns = new Turns(row.rest().number(), row.lines(), row.line());
    Worker.Shared shared = new Worker.Shared(chunks, turns, out, problems, failures);
    List<Worker> workers = workers(shared, row, header, added);
    Summary.Count count = new Summary.Count();
    for (Summary.Count each : new Crew(workers, turns).counts()) {
      count.add(each);
    }
    return count.summary(header, screener.ruleset());
  }

  /** The first worker starts with the rows that were read together with the header. */
  private List<Worker> workers(
      Worker.Shared shared, HeaderRow row, Header header, List<String> added) {
    AddedCells cells = new AddedCells(screener.ruleset(), options.openQuestions());
    Supplier<Results> results = results(cells);
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < split.workers(); i++) {
      PlainRow plain = new PlainRow(header, screener.branches());
      Results own = results.get();
      RowScorer scorer = new RowScorer(screener, header, cells, own);
      Rows rows = new Rows(plain, own, scorer, header);
      if (i == 0) {
        List<String> names = new ArrayList<>(row.cells());
        names.addAll(added);
        rows.write(names);
      }
      workers.add(
          i == 0
              ? new Worker(shared, rows, row.rest(), true)
              : new Worker(shared, rows, new Chunk(), false));
    }
    return workers;
  }

  private Supplier<Results> results(AddedCells cells) {
    Optional<ScreeningTables> tables = ScreeningTables.of(screener, options.openQuestions());
    Optional<Pieces> pieces = tables.flatMap(t -> Pieces.of(t, screener.ruleset(), cells));
    return pieces.isPresent()
        ? () -> new TableResults(tables.get(), pieces.get())
        : () -> new RememberedResults(screener, cells);
  }

  private static InputStream utf8(InputStream in, Failures failures) throws BadInput {
    try {
      return Unicode.utf8(in);
    } catch (IOException e) {
      throw failures.unreadable(e);
    }
  }
}
