package org.carelevel.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Level;
import org.carelevel.model.Mapping;
import org.carelevel.model.Origin;
import org.carelevel.model.Placement;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/** Reads what the columns of somebody's file mean to a ruleset. */
public final class MappingReader {

  private static final String FORMAT = "1";

  private final Reading reading;
  private final Ruleset ruleset;
  private final Map<String, Span> places = new LinkedHashMap<>();

  private MappingReader(Reading reading, Ruleset ruleset) {
    this.reading = reading;
    this.ruleset = ruleset;
  }

  /**
   * Reads a mapping.
   *
   * @param name what to call it in messages
   * @param bytes YAML or JSON
   * @param ruleset that it must be for
   * @throws RejectedText with everything that is wrong with it
   */
  public static LoadedMapping read(String name, byte[] bytes, Ruleset ruleset) throws RejectedText {
    String text = Utf8.decode(name, bytes);
    SourceText source = SourceText.of(name, text);
    Problems problems = new Problems();
    Reading reading = new Reading(problems, source);
    MappingReader reader = new MappingReader(reading, ruleset);
    Node root = TreeReader.read(source, text, problems);
    if (root != null && isRuleset(root)) {
      String message = "this is a ruleset, and no mapping; give it with --rules";
      reading.problem(Code.MISSING_KEY, root.span(), message);
      problems.throwIfAny(source);
    }
    Fields fields = root == null ? null : reading.fields(root, "a mapping");
    Mapping found = fields == null ? null : reader.found(fields, Digest.sha256(bytes));
    problems.throwIfAny(source);
    if (found == null) {
      throw new IllegalStateException("a mapping without problems and without content");
    }
    return new LoadedMapping(found, source, reader.places);
  }

  private static boolean isRuleset(Node root) {
    List<String> keys =
        root instanceof Node.Mapping map
            ? map.entries().stream().map(Node.Entry::key).toList()
            : List.of();
    return keys.contains("rules") && !keys.contains("carelevel-map");
  }

  private @Nullable Mapping found(Fields fields, String sha256) {
    format(fields);
    Node map = fields.need("map");
    Fields identity = map == null ? null : reading.fields(map, "'map'");
    Map<String, Span> unanswered = MeaningReader.texts(reading, fields.maybe("unanswered"));
    Node questions = fields.need("questions");
    Node placed = fields.maybe("placement");
    fields.done();
    if (identity != null && !fits(identity)) {
      return null;
    }
    Map<String, Origin> origins = origins(questions, unanswered);
    Placement placement = placed == null ? null : placement(placed, unanswered);
    return identity == null ? null : mapping(identity, sha256, origins, placement);
  }

  /** Whether it is for the ruleset; if not, its questions and answers say nothing about it. */
  private boolean fits(Fields identity) {
    Node node = identity.need("ruleset");
    String wanted = node == null ? null : reading.id(node, "'ruleset'");
    String used = ruleset.identity().id();
    if (node == null || wanted == null || wanted.equals(used)) {
      return true;
    }
    String message =
        "this mapping is for the ruleset '%s', and '%s' is used; name the other with --rules, or write a mapping for this one";
    reading.problem(Code.BAD_VALUE, node.span(), message.formatted(wanted, used));
    return false;
  }

  private void format(Fields fields) {
    Node node = fields.need("carelevel-map");
    String version = node == null ? null : reading.string(node, "'carelevel-map'");
    if (node != null && version != null && !version.equals(FORMAT)) {
      String message = "this program reads mappings of format 1, and this one is of format %s";
      reading.problem(Code.FORMAT_VERSION, node.span(), message.formatted(Quote.of(version)));
    }
  }

  private @Nullable Mapping mapping(
      Fields identity, String sha256, Map<String, Origin> origins, @Nullable Placement placement) {
    Node idNode = identity.need("id");
    String id = idNode == null ? null : reading.id(idNode, "'id'");
    Node versionNode = identity.need("version");
    String version = versionNode == null ? null : reading.id(versionNode, "'version'");
    Node titleNode = identity.need("title");
    String title = titleNode == null ? null : reading.string(titleNode, "'title'");
    Node aboutNode = identity.maybe("about");
    String about = aboutNode == null ? null : reading.string(aboutNode, "'about'");
    identity.done();
    return id == null || version == null || title == null
        ? null
        : new Mapping(
            id, version, sha256, title, about, ruleset.identity().id(), origins, placement);
  }

  private Map<String, Origin> origins(@Nullable Node node, Map<String, Span> unanswered) {
    Map<String, Origin> origins = new LinkedHashMap<>();
    List<Node.Entry> entries = node == null ? List.of() : reading.entries(node, "'questions'");
    for (Node.Entry entry : entries) {
      Question question = ruleset.questions().get(entry.key());
      if (question == null) {
        String message = AnswerMap.noQuestion(entry.key(), ruleset.questions().keySet());
        reading.problem(Code.UNKNOWN_QUESTION, entry.keySpan(), message);
        continue;
      }
      places.put(entry.key(), entry.keySpan());
      Fields fields = reading.fields(entry.value(), "'" + entry.key() + "'");
      Origin origin =
          fields == null ? null : new MappedReader(reading, question, unanswered).read(fields);
      if (origin != null) {
        origins.put(entry.key(), origin);
      }
    }
    return origins;
  }

  private @Nullable Placement placement(Node node, Map<String, Span> everywhere) {
    Fields fields = reading.fields(node, "'placement'");
    if (fields == null) {
      return null;
    }
    places.put("placement", fields.head());
    Node columnNode = fields.need("column");
    String column = columnNode == null ? null : reading.string(columnNode, "'column'");
    Map<String, Span> unanswered = new LinkedHashMap<>(everywhere);
    unanswered.putAll(MeaningReader.texts(reading, fields.maybe("unanswered")));
    TextMeanings<Optional<Level>> texts = new TextMeanings<>(reading);
    Node levelsNode = fields.need("levels");
    for (Node.Entry entry : MeaningReader.entries(reading, levelsNode, "'levels'")) {
      Level level = level(entry);
      if (level != null) {
        texts.put(entry.key(), Optional.of(level), entry.keySpan());
      }
    }
    texts.putAll(unanswered, Optional.empty());
    fields.done();
    Map<String, Level> levels = new LinkedHashMap<>();
    texts.meanings().forEach((text, level) -> level.ifPresent(known -> levels.put(text, known)));
    return column == null ? null : new Placement(column.strip(), levels, unanswered.keySet());
  }

  private @Nullable Level level(Node.Entry entry) {
    String id = reading.string(entry.value(), "the level of " + Quote.of(entry.key()));
    if (id == null) {
      return null;
    }
    List<String> ids = ruleset.levels().stream().map(Level::id).toList();
    if (!ids.contains(id)) {
      String message = "there is no level %s%s";
      String hint = NearName.hintOrList(id, ids);
      reading.problem(
          Code.UNKNOWN_LEVEL, entry.value().span(), message.formatted(Quote.of(id), hint));
      return null;
    }
    return ruleset.levels().get(ids.indexOf(id));
  }
}
