package org.carelevel.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.model.Case;
import org.carelevel.model.Property;
import org.carelevel.model.Ruleset;
import org.carelevel.model.WrittenCases;
import org.jspecify.annotations.Nullable;

/** Reads a ruleset, and reports all that is wrong with it at once. */
public final class RulesetReader {

  private final Problems problems = new Problems();
  private final SourceText source;
  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;
  private final ConditionReader conditions;

  private RulesetReader(SourceText source) {
    this.source = source;
    this.reading = new Reading(problems, source);
    this.parts = new Parts(reading);
    this.texts = new TextReader(reading, parts);
    this.conditions = new ConditionReader(reading, parts);
  }

  /**
   * Reads a ruleset.
   *
   * @param name what to call it in messages
   * @param bytes YAML or JSON
   * @throws RejectedText with everything that is wrong with it
   */
  public static LoadedRuleset read(String name, byte[] bytes) throws RejectedText {
    String text = Utf8.decode(name, bytes);
    SourceText source = SourceText.of(name, text);
    RulesetReader reader = new RulesetReader(source);
    Node root = TreeReader.read(source, text, reader.problems);
    return reader.loaded(root, root == null ? "" : Digest.sha256(bytes), null);
  }

  /**
   * What {@link #readKept} reads in a tenth of the time that the text takes.
   *
   * @throws RejectedText where there is no tree in the text
   */
  public static byte[] keep(String name, byte[] bytes) throws RejectedText {
    String text = Utf8.decode(name, bytes);
    SourceText source = SourceText.of(name, text);
    Problems problems = new Problems();
    Node root = TreeReader.read(source, text, problems);
    problems.throwIfAny(source);
    return KeptRuleset.of(Objects.requireNonNull(root), Digest.sha256(bytes)).bytes();
  }

  /**
   * Reads what was kept of a ruleset: the same as {@link #read} of its text. Its cases are read
   * when they are asked for, as they are a third of the work and no screening needs them.
   *
   * @param kept what {@link #keep} gave
   * @param bytes gives the text, for messages
   */
  public static LoadedRuleset readKept(String name, byte[] kept, Supplier<byte[]> bytes)
      throws RejectedText {
    KeptRuleset tree = KeptRuleset.read(kept);
    SourceText source =
        new SourceText(
            name, () -> new String(bytes.get(), StandardCharsets.UTF_8).lines().toList());
    RulesetReader reader = new RulesetReader(source);
    return reader.loaded(
        tree.rules().root(),
        tree.rules().sha256(),
        WrittenCases.later(() -> reader.sound(tree.cases())));
  }

  private LoadedRuleset loaded(@Nullable Node root, String sha256, @Nullable WrittenCases later)
      throws RejectedText {
    Ruleset ruleset = root == null ? null : ruleset(root, sha256, later);
    problems.throwIfAny(source);
    if (ruleset == null) {
      throw new IllegalStateException("no ruleset, and no problem");
    }
    return new LoadedRuleset(ruleset, source, parts.places);
  }

  private List<Case> cases(@Nullable Node node) {
    return node == null ? List.of() : new CaseReader(reading, parts).cases(node);
  }

  /** The cases of a ruleset that was read without a problem before it was kept. */
  private List<Case> sound(Node node) {
    List<Case> cases = cases(node instanceof Node.Empty ? null : node);
    if (!problems.none()) {
      throw new IllegalStateException("a ruleset was kept whose cases have problems");
    }
    return cases;
  }

  private @Nullable Ruleset ruleset(Node root, String sha256, @Nullable WrittenCases later) {
    Fields fields = reading.fields(root, "a ruleset");
    if (fields == null) {
      return null;
    }
    format(fields);
    Node identityNode = fields.need("ruleset");
    parts.places.put("ruleset", fields.place("ruleset"));
    IdentityReader identityReader = new IdentityReader(reading, parts, texts);
    Fields identityFields = identityNode == null ? null : reading.fields(identityNode, "'ruleset'");
    identityReader.languages(identityFields);
    ReferenceReader references = new ReferenceReader(reading, parts, texts);
    optional(fields, "contacts", references::contacts);
    var identity = identityFields == null ? null : identityReader.read(identityFields, sha256);
    optional(fields, "sources", references::sources);
    needed(fields, "levels", references::levels);
    needed(fields, "considerations", references::considerations);
    optional(fields, "features", references::features);
    needed(fields, "questions", new QuestionReader(reading, parts, texts)::questions);
    optional(fields, "scores", new ScoreReader(reading, parts, texts)::scores);
    AskWhenReader askWhen = new AskWhenReader(reading, parts, conditions);
    needed(fields, "questions", askWhen::read);
    needed(fields, "rules", new RuleReader(reading, parts, texts, conditions)::rules);
    Node properties = fields.maybe("properties");
    List<Property> claims =
        properties == null
            ? List.of()
            : new PropertyReader(reading, parts, texts, conditions).properties(properties);
    Node casesNode = fields.maybe("cases");
    WrittenCases cases = later == null ? WrittenCases.of(cases(casesNode)) : later;
    fields.done();
    return identity == null || !problems.none()
        ? null
        : new Ruleset(
            identity,
            parts.levels,
            parts.sources,
            parts.contacts,
            parts.considerations,
            parts.questions,
            parts.scores,
            parts.features,
            parts.rules,
            claims,
            cases);
  }

  private void format(Fields fields) {
    Node node = fields.need("carelevel");
    String version = node == null ? null : reading.string(node, "'carelevel'");
    if (node != null && version != null && !version.equals("1")) {
      String message = "this program reads format 1; write 'carelevel: 1'";
      reading.problem(Code.FORMAT_VERSION, node.span(), message);
    }
  }

  private static void optional(Fields fields, String key, Consumer<Node> read) {
    Node node = fields.maybe(key);
    if (node != null) {
      read.accept(node);
    }
  }

  private static void needed(Fields fields, String key, Consumer<Node> read) {
    Node node = fields.has(key) ? fields.maybe(key) : fields.need(key);
    if (node != null) {
      read.accept(node);
    }
  }
}
