package org.carelevel.load;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.model.DrillProgress;
import org.carelevel.model.ScreeningRecord;
import org.jspecify.annotations.Nullable;

/** Reads how far a session of practice is. */
public final class DrillReader {

  private final Reading reading;

  private DrillReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads the progress of a session.
   *
   * @param name what to call it in messages
   * @throws RejectedText with everything that is wrong with it
   */
  public static DrillProgress read(String name, byte[] bytes) throws RejectedText {
    String text = Utf8.decode(name, bytes);
    SourceText source = SourceText.of(name, text);
    Problems problems = new Problems();
    DrillReader reader = new DrillReader(new Reading(problems, source));
    Node root = TreeReader.read(source, text, problems);
    Fields fields = root == null ? null : reader.reading.fields(root, "a drill");
    DrillProgress found = fields == null ? null : reader.progress(fields);
    problems.throwIfAny(source);
    if (found == null) {
      throw new IllegalStateException("a drill without problems and without content");
    }
    return found;
  }

  private @Nullable DrillProgress progress(Fields fields) {
    if (!fields.has("training")) {
      String message = "this is no drill; 'carelevel train drill --save FILE' writes one";
      reading.problem(Code.MISSING_KEY, fields.head(), message);
      return null;
    }
    String version = word(fields, "carelevel");
    if (version != null && !version.equals("1")) {
      String message = "this program reads drills of format 1, and this one is of format %s";
      reading.problem(
          Code.FORMAT_VERSION, fields.place("carelevel"), message.formatted(Quote.of(version)));
    }
    fields.maybe("training");
    ScreeningRecord.Rules ruleset = ruleset(fields);
    String language = word(fields, "language");
    Long seed = seed(fields);
    Node countNode = fields.need("count");
    int count =
        countNode == null
            ? 1
            : reading.number(countNode, "'count'", 1, DrillProgress.MOST_CASES).orElse(1);
    String level = maybe(fields, "only-level");
    String kind = maybe(fields, "only-kind");
    String cases = maybe(fields, "cases-from");
    String digest = word(fields, "cases-sha256");
    List<DrillProgress.Rated> ratings = ratings(fields);
    fields.restIgnored();
    return ruleset == null || language == null || seed == null || digest == null
        ? null
        : new DrillProgress(ruleset, language, seed, count, level, kind, cases, digest, ratings);
  }

  private ScreeningRecord.@Nullable Rules ruleset(Fields fields) {
    Node node = fields.need("ruleset");
    Fields own = node == null ? null : reading.fields(node, "'ruleset'");
    if (own == null) {
      return null;
    }
    String id = word(own, "id");
    String version = word(own, "version");
    String sha256 = word(own, "sha256");
    own.restIgnored();
    return id == null || version == null || sha256 == null
        ? null
        : new ScreeningRecord.Rules(id, version, sha256);
  }

  private @Nullable Long seed(Fields fields) {
    String word = word(fields, "seed");
    try {
      return word == null ? null : Long.valueOf(word);
    } catch (NumberFormatException e) {
      String message = "'seed' is %s; write a whole number";
      reading.problem(Code.BAD_VALUE, fields.place("seed"), message.formatted(Quote.of(word)));
      return null;
    }
  }

  private List<DrillProgress.Rated> ratings(Fields fields) {
    List<DrillProgress.Rated> found = new ArrayList<>();
    Node list = fields.need("ratings");
    for (Node item : list == null ? List.<Node>of() : reading.items(list, "'ratings'")) {
      Fields own = reading.fields(item, "a rating");
      DrillProgress.Rated rated = own == null ? null : rated(own);
      if (rated != null) {
        found.add(rated);
      }
    }
    return found;
  }

  private DrillProgress.@Nullable Rated rated(Fields fields) {
    String name = word(fields, "case");
    String level = word(fields, "level");
    Node decidedNode = fields.need("decided");
    Boolean decided = decidedNode == null ? null : reading.flag(decidedNode, "'decided'");
    Node rulesNode = fields.need("rules");
    List<String> rules = rulesNode == null ? List.of() : reading.strings(rulesNode, "'rules'");
    fields.restIgnored();
    return name == null || level == null || decided == null
        ? null
        : new DrillProgress.Rated(name, level, decided, rules);
  }

  private @Nullable String word(Fields fields, String key) {
    Node node = fields.need(key);
    return node == null ? null : reading.string(node, "'" + key + "'");
  }

  private @Nullable String maybe(Fields fields, String key) {
    Node node = fields.maybe(key);
    return node == null ? null : reading.string(node, "'" + key + "'");
  }
}
