package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Rows of cells, of which the first one names the columns. */
final class CsvFile implements InputFile {

  private final OpenedInput opened;
  private final Scoring.Split split;
  private final Failures failures;
  private final RowEnds ends;
  private final Chunks chunks;
  private final HeaderRow header;

  private CsvFile(
      OpenedInput opened, Scoring.Split split, Failures failures, Chunks chunks, HeaderRow header) {
    this.opened = opened;
    this.split = split;
    this.failures = failures;
    this.ends = new RowEnds(opened.shape().separator());
    this.chunks = chunks;
    this.header = header;
  }

  /**
   * Reads the header.
   *
   * @throws BadInput where there is none
   */
  static CsvFile of(OpenedInput opened, Scoring.Split split) throws BadInput {
    Failures failures = new Failures(opened.source());
    RowEnds ends = new RowEnds(opened.shape().separator());
    Chunks chunks = new Chunks(opened.decoding().text(), 0, split.chunk(), ends, failures);
    HeaderRow header = HeaderRow.read(chunks, opened.shape(), failures);
    return new CsvFile(opened, split, failures, chunks, header);
  }

  @Override
  public List<String> names() {
    return header.cells();
  }

  @Override
  public List<List<String>> sample() {
    SlowRows rows = new SlowRows(opened.shape().separator());
    Chunk chunk = header.rest();
    List<List<String>> sample = new ArrayList<>();
    for (int at = chunk.from(); at < chunk.to() && sample.size() < JsonFile.SAMPLE; ) {
      int next = ends.next(chunk.bytes(), at, chunk.to());
      int end = next == RowEnds.NONE ? chunk.to() : next;
      try {
        rows.read(chunk.bytes(), at, end).forEach(record -> sample.add(record.getFields()));
      } catch (CsvParseException e) {
        // Whoever reads it to its end will say so.
        return sample;
      }
      at = end;
    }
    return sample;
  }

  @Override
  public boolean isEmpty() {
    return false; // It has a header.
  }

  @Override
  public Set<String> own() {
    return new LinkedHashSet<>(names());
  }

  @Override
  public Set<String> missing() {
    return Set.of();
  }

  @Override
  public void visit(Visitor visitor) throws BadInput {
    SlowRows rows = new SlowRows(opened.shape().separator());
    Chunk chunk = header.rest();
    long lines = header.lines();
    long row = 0;
    do {
      LongFunction<BadInput> problem = chunk.problem();
      if (problem != null) {
        throw problem.apply(lines);
      }
      for (int at = chunk.from(); at < chunk.to(); ) {
        int next = ends.next(chunk.bytes(), at, chunk.to());
        int end = next == RowEnds.NONE ? chunk.to() : next;
        try {
          for (CsvRecord record : rows.read(chunk.bytes(), at, end)) {
            visitor.row(new RowPlace(opened.source(), lines + 1, ++row), record.getFields());
          }
        } catch (CsvParseException e) {
          throw failures.badRow(e, lines);
        }
        lines += RowEnds.lines(chunk.bytes(), at, end);
        at = end;
      }
    } while (chunks.fill(chunk));
  }

  @Override
  public void score(Plan plan, Delivery delivery, boolean start, @Nullable Checkpoint from)
      throws BadInput, IOException {
    Chunks rest = chunks;
    Turns turns =
        new Turns(header.rest().number(), new Turns.Progress(header.lines(), 0, header.line()));
    if (from != null) {
      long offset = from.offset();
      rest = new Chunks(opened.textFrom(offset), offset, split.chunk(), ends, failures);
      turns = new Turns(0, from.progress());
    }
    Worker.Shared shared = new Worker.Shared(rest, turns, delivery, failures);
    new Crew(workers(plan, shared, start, from != null), turns).work();
  }

  /** The first worker starts with the rows that were read together with the header. */
  private List<Worker> workers(Plan plan, Worker.Shared shared, boolean start, boolean goesOn) {
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < split.workers(); i++) {
      Rows rows = plan.rows(opened.source(), opened.shape().separator());
      boolean first = i == 0 && !goesOn;
      if (first && start) {
        rows.writeStart();
      }
      workers.add(new Worker(shared, rows, first ? header.rest() : new Chunk(), first));
    }
    return workers;
  }
}
