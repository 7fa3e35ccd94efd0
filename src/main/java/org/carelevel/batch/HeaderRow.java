package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The first row of the input.
 *
 * @param line the line that it starts on
 * @param lines how many lines end with it or before it
 * @param rest the chunk that it is in, without it
 */
record HeaderRow(List<String> cells, long line, long lines, Chunk rest) {

  /** Keeps its own copy. */
  HeaderRow {
    cells = List.copyOf(cells);
  }

  /**
   * Reads it.
   *
   * @throws BadInput where there is none, or it is too long
   */
  static HeaderRow read(Chunks chunks, FileShape shape, Failures failures) throws BadInput {
    Chunk chunk = new Chunk();
    RowEnds ends = new RowEnds(shape.separator());
    SlowRows rows = new SlowRows(shape.separator());
    long lines = 0;
    while (chunks.fill(chunk)) {
      LongFunction<BadInput> problem = chunk.problem();
      if (problem != null) {
        throw problem.apply(1);
      }
      while (chunk.from() < chunk.to()) {
        int next = ends.next(chunk.bytes(), chunk.from(), chunk.to());
        int end = next == RowEnds.NONE ? chunk.to() : next;
        long line = lines + 1;
        List<CsvRecord> records = records(rows, chunk, end, failures, line);
        lines += RowEnds.lines(chunk.bytes(), chunk.from(), end);
        chunk.startAt(end);
        if (!records.isEmpty()) {
          return new HeaderRow(records.get(0).getFields(), line, lines, chunk);
        }
      }
    }
    throw failures.noHeader();
  }

  private static List<CsvRecord> records(
      SlowRows rows, Chunk chunk, int end, Failures failures, long line) throws BadInput {
    try {
      return rows.read(chunk.bytes(), chunk.from(), end);
    } catch (CsvParseException e) {
      throw failures.badHeader(e, line);
    }
  }
}
