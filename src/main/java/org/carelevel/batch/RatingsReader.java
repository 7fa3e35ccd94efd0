package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Level;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Ruleset;

/**
 * Reads which level raters gave to cases, from CSV: long, with the columns {@code case}, {@code
 * rater} and {@code level} and a row for each rating; or wide, with a row for each case, the column
 * {@code case} and one more for each rater. A blank level means that the case was not rated.
 */
public final class RatingsReader {

  /** The most bytes that a file of ratings may have. */
  public static final int MOST_BYTES = 4 << 20;

  /** The most raters of a file. */
  public static final int MOST_RATERS = 20;

  /** The most cases of a file. */
  public static final int MOST_CASES = 2_000;

  private static final int MOST_MESSAGES = 20;

  private final String source;
  private final Ruleset ruleset;
  private final RatingsHeader header;
  private final List<String> raters = new ArrayList<>();
  private final Map<String, Map<String, Optional<Level>>> cases = new LinkedHashMap<>();
  private final Map<List<String>, Long> lines = new LinkedHashMap<>();
  private final List<CellProblem> problems = new ArrayList<>();

  private RatingsReader(String source, Ruleset ruleset, RatingsHeader header) {
    this.source = source;
    this.ruleset = ruleset;
    this.header = header;
    this.raters.addAll(header.raters());
  }

  /**
   * Reads ratings.
   *
   * @param source what to call the file in messages
   * @param ruleset whose levels the ratings are
   * @throws BadInput with what is wrong with them
   */
  public static RatingSheet read(String source, byte[] bytes, Ruleset ruleset) throws BadInput {
    String name = Quote.printable(source);
    if (bytes.length > MOST_BYTES) {
      throw new BadInput(name + ": error[limit]: the file is too long; at most 4 MiB can be read");
    }
    List<CsvRecord> rows = rows(name, bytes);
    if (rows.isEmpty()) {
      throw new Failures(name).noHeader();
    }
    RatingsHeader header = RatingsHeader.of(name, rows.get(0).getFields());
    RatingsReader reader = new RatingsReader(name, ruleset, header);
    rows.subList(1, rows.size())
        .forEach(row -> reader.row(row.getStartingLineNumber(), row.getFields()));
    reader.limits();
    reader.throwIfAny();
    return reader.sheet();
  }

  private static List<CsvRecord> rows(String source, byte[] bytes) throws BadInput {
    try {
      Decoding decoding = Decoding.of(new ByteArrayInputStream(bytes), null);
      Set<String> known = Set.of("case", "rater", "level");
      char separator = FileShape.of(decoding.start(), null, known).separator();
      byte[] utf8 = decoding.text().readAllBytes();
      return new SlowRows(separator).read(utf8, 0, utf8.length);
    } catch (CsvParseException e) {
      String message =
          SlowRows.areTooMany(e)
              ? "%s: error[limit]: a row has more than %,d cells; leave out columns that are no ratings"
              : "%s: error[syntax]: a quote is not closed, so the last row never ends";
      throw new BadInput(message.formatted(source, Limits.CELLS));
    } catch (IOException e) {
      throw new Failures(source).unreadable(e);
    }
  }

  private void row(long line, List<String> cells) {
    if (cells.size() != header.names().size()) {
      String message = "the row has %d cell%s, and the header %d; check its quotes and separators";
      int size = cells.size();
      String text = message.formatted(size, size == 1 ? "" : "s", header.names().size());
      problems.add(CellProblem.ofRow(Code.RAGGED_ROW, new RowPlace(source, line, 0), text));
      return;
    }
    String name = name(line, cells, header.caseColumn(), "case");
    if (header.isLong()) {
      String rater = name(line, cells, header.raterColumn(), "rater");
      if (!name.isEmpty() && !rater.isEmpty()) {
        isNew(line, header.raterColumn(), List.of(name, rater), "%s is rated by %s already");
        if (!raters.contains(rater)) {
          raters.add(rater);
        }
        rate(line, cells, header.levelColumn(), name, rater);
      }
      return;
    }
    if (!name.isEmpty()) {
      isNew(line, header.caseColumn(), List.of(name), "the case %s stands already");
    }
    for (int i = 0; i < cells.size(); i++) {
      if (i != header.caseColumn()) {
        rate(line, cells, i, name, header.names().get(i));
      }
    }
  }

  private String name(long line, List<String> cells, int column, String what) {
    String name = cells.get(column).strip();
    if (name.isEmpty()) {
      problem(Code.BAD_VALUE, line, column, "the " + what + " has no name; write one");
    } else if (isNotUtf8(name)) {
      problem(Code.NOT_UTF8, line, column, notUtf8(name));
    }
    return name;
  }

  private void isNew(long line, int column, List<String> names, String message) {
    Long before = lines.putIfAbsent(names, line);
    if (before != null) {
      Object[] quoted = names.stream().map(Quote::of).toArray();
      String said = message.formatted(quoted) + " on line " + before + "; keep one of them";
      problem(Code.DUPLICATE_ID, line, column, said);
    }
  }

  private void rate(long line, List<String> cells, int column, String name, String rater) {
    String cell = cells.get(column).strip();
    Optional<Level> level =
        ruleset.levels().stream().filter(each -> each.id().equals(cell)).findFirst();
    if (level.isEmpty() && isNotUtf8(cell)) {
      problem(Code.NOT_UTF8, line, column, notUtf8(cell));
    } else if (level.isEmpty() && !cell.isEmpty()) {
      List<String> ids = ruleset.levels().stream().map(Level::id).toList();
      String message = "there is no level " + Quote.of(cell) + NearName.hintOrList(cell, ids);
      problem(Code.UNKNOWN_LEVEL, line, column, message);
    }
    cases.computeIfAbsent(name, each -> new LinkedHashMap<>()).put(rater, level);
  }

  private static boolean isNotUtf8(String cell) {
    return cell.indexOf('\uFFFD') >= 0;
  }

  private static String notUtf8(String cell) {
    return Quote.of(cell) + " is not UTF-8 text; save the file as UTF-8";
  }

  private void problem(Code code, long line, int column, String message) {
    String name = header.names().get(column);
    problems.add(
        new CellProblem(code, source, line, 0, column + 1, Quote.printable(name), "", message, ""));
  }

  private void limits() {
    limit(raters.size(), MOST_RATERS, "raters");
    limit(cases.size(), MOST_CASES, "cases");
  }

  private void limit(int number, int most, String what) {
    if (number > most) {
      String message = "there are %,d %s; at most %,d can be read".formatted(number, what, most);
      problems.add(CellProblem.ofRow(Code.LIMIT, new RowPlace(source, 1, 0), message));
    }
  }

  private void throwIfAny() throws BadInput {
    if (problems.isEmpty()) {
      return;
    }
    String said =
        problems.stream()
            .limit(MOST_MESSAGES)
            .map(CellProblem::render)
            .collect(Collectors.joining("\n"));
    int more = problems.size() - MOST_MESSAGES;
    throw new BadInput(more > 0 ? said + "\n" + source + ": and %,d more".formatted(more) : said);
  }

  private RatingSheet sheet() {
    List<RatingSheet.Rated> rated = new ArrayList<>();
    cases.forEach(
        (name, by) ->
            rated.add(
                new RatingSheet.Rated(
                    name,
                    raters.stream().map(r -> by.getOrDefault(r, Optional.empty())).toList())));
    return new RatingSheet(raters, rated);
  }
}
