package org.carelevel.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.model.Disposition;
import org.carelevel.model.ScreeningRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record of a screening, or the draft of one. Keys that it does not know are for other
 * readers, and are passed over.
 */
public final class RecordReader {

  private final Reading reading;

  private RecordReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads a record.
   *
   * @param name what to call it in messages
   * @throws RejectedText with everything that is wrong with it
   */
  public static ScreeningRecord read(String name, byte[] bytes) throws RejectedText {
    String text = Utf8.decode(name, bytes);
    SourceText source = SourceText.of(name, text);
    Problems problems = new Problems();
    RecordReader reader = new RecordReader(new Reading(problems, source));
    Node root = TreeReader.read(source, text, problems);
    Fields fields = root == null ? null : reader.reading.fields(root, "a record");
    ScreeningRecord found = fields == null ? null : reader.found(fields);
    problems.throwIfAny(source);
    if (found == null) {
      throw new IllegalStateException("a record without problems and without content");
    }
    return found;
  }

  private @Nullable ScreeningRecord found(Fields fields) {
    if (!fields.has("carelevel")) {
      String message = "this is not a record; 'carelevel screen --format json' writes one";
      reading.problem(Code.MISSING_KEY, fields.head(), message);
      return null;
    }
    format(fields);
    String program = word(fields, "program");
    String day = day(fields);
    String language = word(fields, "language");
    Node label = fields.maybe("label");
    Node finished = fields.need("finished");
    Boolean whole = finished == null ? null : reading.flag(finished, "'finished'");
    ScreeningRecord.Rules rules = inner(fields, "ruleset", this::rules);
    Map<String, String> answers = words(fields.need("answers"), "'answers'");
    Node skipped = fields.maybe("skipped");
    Node notes = fields.maybe("notes");
    ScreeningRecord.Outcome outcome = outcome(fields);
    Node decided = fields.maybe("disposition");
    Fields disposition =
        decided == null || decided instanceof Node.Empty
            ? null
            : reading.fields(decided, "'disposition'");
    Disposition chosen = disposition == null ? null : disposition(disposition);
    fields.restIgnored();
    if (program == null || day == null || language == null || whole == null || rules == null) {
      return null;
    }
    return outcome == null
        ? null
        : new ScreeningRecord(
            rules,
            day,
            program,
            language,
            label == null ? null : reading.string(label, "'label'"),
            whole,
            answers,
            skipped == null ? Set.of() : new LinkedHashSet<>(reading.strings(skipped, "'skipped'")),
            words(notes, "'notes'"),
            outcome,
            chosen);
  }

  private @Nullable String day(Fields fields) {
    String day = word(fields, "day");
    if (day != null && !isDay(day)) {
      String message = "%s is no day; write it as 2026-11-23";
      reading.problem(Code.BAD_VALUE, fields.place("day"), message.formatted(Quote.of(day)));
      return null;
    }
    return day;
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void format(Fields fields) {
    String version = word(fields, "carelevel");
    if (version != null && !version.equals("1")) {
      String message = "this program reads records of format 1, and this one is of format %s";
      reading.problem(
          Code.FORMAT_VERSION, fields.place("carelevel"), message.formatted(Quote.of(version)));
    }
  }

  private ScreeningRecord.@Nullable Rules rules(Fields fields) {
    String id = word(fields, "id");
    String version = word(fields, "version");
    String sha256 = word(fields, "sha256");
    fields.restIgnored();
    return id == null || version == null || sha256 == null
        ? null
        : new ScreeningRecord.Rules(id, version, sha256);
  }

  private ScreeningRecord.@Nullable Outcome outcome(Fields fields) {
    List<String> range = inner(fields, "range", this::range);
    Node level = fields.need("level");
    Node rules = fields.need("rules");
    Node alerts = fields.need("alerts");
    return range == null || level == null || rules == null || alerts == null
        ? null
        : new ScreeningRecord.Outcome(
            level instanceof Node.Empty ? null : reading.string(level, "'level'"),
            range.get(0),
            range.get(1),
            holding(rules),
            ids(alerts, "'alerts'", "an alert"));
  }

  private @Nullable List<String> range(Fields fields) {
    String lowest = word(fields, "lowest");
    String highest = word(fields, "highest");
    fields.restIgnored();
    return lowest == null || highest == null ? null : List.of(lowest, highest);
  }

  private List<String> holding(Node node) {
    List<String> ids = new ArrayList<>();
    for (Node item : reading.items(node, "'rules'")) {
      Fields fields = reading.fields(item, "a rule");
      if (fields != null) {
        String id = word(fields, "id");
        String state = word(fields, "state");
        fields.restIgnored();
        if (id != null && "holds".equals(state)) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  private List<String> ids(Node node, String what, String one) {
    List<String> ids = new ArrayList<>();
    for (Node item : reading.items(node, what)) {
      Fields fields = reading.fields(item, one);
      String id = fields == null ? null : word(fields, "id");
      if (fields != null) {
        fields.restIgnored();
      }
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private @Nullable Disposition disposition(Fields fields) {
    String level = word(fields, "level");
    Disposition.By by = oneOf(fields, "by", Disposition.By.values(), Disposition.By::id);
    Disposition.Reason reason =
        fields.has("reason")
            ? oneOf(fields, "reason", Disposition.Reason.values(), Disposition.Reason::id)
            : null;
    Node note = fields.maybe("note");
    fields.restIgnored();
    return level == null || by == null
        ? null
        : new Disposition(level, by, reason, note == null ? null : reading.string(note, "'note'"));
  }

  private <T> @Nullable T oneOf(Fields fields, String key, T[] values, Function<T, String> id) {
    String word = word(fields, key);
    if (word == null) {
      return null;
    }
    for (T value : values) {
      if (id.apply(value).equals(word)) {
        return value;
      }
    }
    List<String> known = Arrays.stream(values).map(id).toList();
    String message = "'%s' is %s%s";
    String hint = NearName.hintOrList(word, known);
    reading.problem(
        Code.BAD_VALUE, fields.place(key), message.formatted(key, Quote.of(word), hint));
    return null;
  }

  private <T> @Nullable T inner(Fields fields, String key, Function<Fields, @Nullable T> read) {
    Node node = fields.need(key);
    Fields own = node == null ? null : reading.fields(node, "'" + key + "'");
    return own == null ? null : read.apply(own);
  }

  private @Nullable String word(Fields fields, String key) {
    Node node = fields.need(key);
    return node == null ? null : reading.string(node, "'" + key + "'");
  }

  private Map<String, String> words(@Nullable Node node, String what) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Node.Entry entry : node == null ? List.<Node.Entry>of() : reading.entries(node, what)) {
      String word = reading.string(entry.value(), "'" + entry.key() + "'");
      if (word != null) {
        found.put(entry.key(), word);
      }
    }
    return found;
  }
}
