package org.carelevel.load;

import java.util.List;
import java.util.function.Consumer;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.model.Case;
import org.carelevel.model.Property;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/** Reads a ruleset, and reports all that is wrong with it at once. */
public final class RulesetReader {

  private final Problems problems = new Problems();
  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;
  private final ConditionReader conditions;

  private RulesetReader(SourceText source) {
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
    Ruleset ruleset = root == null ? null : reader.ruleset(root, Digest.sha256(bytes));
    reader.problems.throwIfAny(source);
    if (ruleset == null) {
      throw new IllegalStateException("no ruleset, and no problem");
    }
    return new LoadedRuleset(ruleset, source, reader.parts.places);
  }

  private @Nullable Ruleset ruleset(Node root, String sha256) {
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
    List<Case> cases =
        casesNode == null ? List.of() : new CaseReader(reading, parts).cases(casesNode);
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
