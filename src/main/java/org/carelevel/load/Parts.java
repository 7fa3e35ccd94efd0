package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Consideration;
import org.carelevel.model.Contact;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Score;
import org.carelevel.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The ruleset as far as it is read. The names hold every id that the file declares, those with
 * problems too, so that a mistake in one place does not make every mention of it a second mistake.
 */
final class Parts {

  private static final Set<Code> NEEDED =
      Set.of(Code.UNKNOWN_LEVEL, Code.UNKNOWN_CONSIDERATION, Code.UNKNOWN_QUESTION);

  String language = "en";
  List<String> languages = List.of("en");
  final List<Level> levels = new ArrayList<>();
  final Map<String, Source> sources = new LinkedHashMap<>();
  final Map<String, Contact> contacts = new LinkedHashMap<>();
  final Map<String, Consideration> considerations = new LinkedHashMap<>();
  final Map<String, Question> questions = new LinkedHashMap<>();
  final Map<String, Score> scores = new LinkedHashMap<>();
  final Map<String, Feature> features = new LinkedHashMap<>();
  final Map<String, Rule> rules = new LinkedHashMap<>();
  final Map<String, Span> places = new LinkedHashMap<>();

  final Set<String> levelNames = new LinkedHashSet<>();
  final Set<String> sourceNames = new LinkedHashSet<>();
  final Set<String> contactNames = new LinkedHashSet<>();
  final Set<String> considerationNames = new LinkedHashSet<>();
  final Set<String> questionNames = new LinkedHashSet<>();
  final Set<String> scoreNames = new LinkedHashSet<>();
  final Set<String> featureNames = new LinkedHashSet<>();
  final Set<String> ruleNames = new LinkedHashSet<>();

  /** Rules that have problems of their own, so that what they do is not known. */
  final Set<String> unsound = new LinkedHashSet<>();

  private final Reading reading;

  Parts(Reading reading) {
    this.reading = reading;
  }

  /** All of a ruleset that is read already. */
  static Parts of(Reading reading, Ruleset ruleset) {
    Parts parts = new Parts(reading);
    parts.levels.addAll(ruleset.levels());
    ruleset.levels().forEach(level -> parts.levelNames.add(level.id()));
    parts.questions.putAll(ruleset.questions());
    parts.questionNames.addAll(ruleset.questions().keySet());
    parts.features.putAll(ruleset.features());
    parts.featureNames.addAll(ruleset.features().keySet());
    parts.rules.putAll(ruleset.rules());
    parts.ruleNames.addAll(ruleset.rules().keySet());
    return parts;
  }

  /** Notes the name of something that is declared as a key, and where it stands. */
  void declare(String kind, Node.Entry entry, Set<String> names) {
    names.add(entry.key());
    places.put(kind + "/" + entry.key(), entry.keySpan());
  }

  /** The level with this id; notes a name that no level has. */
  @Nullable Level level(Node node, String what) {
    String id = reading.string(node, what);
    if (id == null || !known(id, node.span(), levelNames, Code.UNKNOWN_LEVEL, "level")) {
      return null;
    }
    for (Level level : levels) {
      if (level.id().equals(id)) {
        return level;
      }
    }
    return null; // It is declared, but has problems of its own.
  }

  /**
   * Whether a name is declared; notes one that is not. Where nothing of a kind is declared that
   * every ruleset needs, that is noted already, and each mention of it would only repeat it.
   */
  boolean known(String id, Span span, Set<String> names, Code code, String what) {
    if (names.contains(id)) {
      return true;
    }
    if (names.isEmpty() && NEEDED.contains(code)) {
      return false;
    }
    String message = "there is no %s %s%s";
    reading.problem(
        code, span, message.formatted(what, Quote.of(id), NearName.hintOrList(id, names)));
    return false;
  }

  /** The declared ids in a list. */
  List<String> knownIds(Node node, String what, Set<String> names, Code code, String kind) {
    List<String> found = new ArrayList<>();
    for (Node item : reading.items(node, what)) {
      String id = reading.string(item, "an item of " + what);
      if (id != null && known(id, item.span(), names, code, kind)) {
        if (found.contains(id)) {
          String message = "%s '%s' stands twice in this list; keep one";
          reading.problem(Code.DUPLICATE_ID, item.span(), message.formatted(kind, id));
        } else {
          found.add(id);
        }
      }
    }
    return found;
  }
}
