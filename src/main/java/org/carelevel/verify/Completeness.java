package org.carelevel.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.model.Contact;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Score;
import org.carelevel.model.Source;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** Finds what people would miss: citations, translations, help, and features that no rule names. */
final class Completeness {

  private static final Map<String, String> ONE =
      Map.of(
          "levels", "level",
          "sources", "source",
          "contacts", "contact",
          "considerations", "consideration",
          "questions", "question",
          "scores", "score",
          "features", "feature",
          "rules", "rule",
          "properties", "property");

  private final Ruleset ruleset;
  private final Map<String, Text> texts = new LinkedHashMap<>();

  Completeness(Ruleset ruleset) {
    this.ruleset = ruleset;
    collect();
  }

  Verdict.Line citations() {
    List<Finding> findings =
        ruleset.rules().values().stream()
            .filter(rule -> rule.cites().isEmpty())
            .map(rule -> missing(Check.CITATIONS, "rules/" + rule.id(), "'cites'"))
            .toList();
    return line(Check.CITATIONS, ruleset.rules().size(), findings);
  }

  Verdict.Line help() {
    List<Finding> findings =
        ruleset.questions().values().stream()
            .filter(question -> question.help() == null)
            .map(question -> missing(Check.HELP, "questions/" + question.id(), "'help'"))
            .toList();
    return line(Check.HELP, ruleset.questions().size(), findings);
  }

  Verdict.Line features() {
    List<String> named =
        ruleset.rules().values().stream().flatMap(rule -> rule.lookFor().stream()).toList();
    List<Finding> findings =
        ruleset.features().keySet().stream()
            .filter(id -> !named.contains(id))
            .map(
                id -> {
                  String message = "no rule names the feature '%s' in 'look-for'".formatted(id);
                  return Finding.of(Check.FEATURES, "features/" + id, message);
                })
            .toList();
    return line(Check.FEATURES, ruleset.features().size(), findings);
  }

  Verdict.Line translations() {
    List<Finding> findings = new ArrayList<>();
    List<String> languages = ruleset.identity().languages();
    texts.forEach(
        (place, text) -> {
          for (String language : languages) {
            if (!text.languages().contains(language)) {
              findings.add(missing(Check.TRANSLATIONS, place, "a text in '" + language + "'"));
            }
          }
        });
    return line(Check.TRANSLATIONS, texts.size() * languages.size(), findings);
  }

  private static Finding missing(Check check, String place, String what) {
    return Finding.of(check, place, "%s lacks %s; add it".formatted(named(place), what));
  }

  /** Such as {@code the rule 'x'}, {@code 'text' of the question 'x'} or {@code 'title'}. */
  private static String named(String place) {
    String[] parts = place.split("/", -1);
    if (parts.length == 2 && parts[0].equals("ruleset")) {
      return "'" + parts[1] + "' of the ruleset";
    }
    String whole = "the %s '%s'".formatted(ONE.get(parts[0]), parts[1]);
    return switch (parts.length) {
      case 2 -> whole;
      case 3 -> "'" + parts[2] + "' of " + whole;
      default -> "'" + parts[3] + "' in '" + parts[2] + "' of " + whole;
    };
  }

  private static Verdict.Line line(Check check, int of, List<Finding> findings) {
    return new Verdict.Line(check, (of - findings.size()) + " of " + of, findings);
  }

  private void collect() {
    Ruleset.Identity identity = ruleset.identity();
    put("ruleset/title", identity.title());
    put("ruleset/status", identity.status());
    put("ruleset/audience", identity.audience());
    ruleset.levels().forEach(this::level);
    ruleset.sources().values().forEach(this::source);
    ruleset.contacts().values().forEach(this::contact);
    ruleset
        .considerations()
        .values()
        .forEach(
            each -> {
              put("considerations/" + each.id() + "/name", each.name());
              put("considerations/" + each.id() + "/about", each.about());
            });
    ruleset.questions().values().forEach(this::question);
    ruleset.scores().values().forEach(this::score);
    ruleset.features().values().forEach(this::feature);
    ruleset.rules().values().forEach(this::rule);
    ruleset.properties().forEach(p -> put("properties/" + p.id() + "/about", p.about()));
  }

  private void put(String place, @Nullable Text text) {
    if (text != null) {
      texts.put(place, text);
    }
  }

  private void level(Level level) {
    put("levels/" + level.id() + "/name", level.name());
    put("levels/" + level.id() + "/about", level.about());
    put("levels/" + level.id() + "/result", level.result());
    for (int i = 0; i < level.expect().size(); i++) {
      put("levels/" + level.id() + "/expect/" + (i + 1), level.expect().get(i));
    }
  }

  private void source(Source source) {
    // A title is quoted as it is; what is said about a source is for the reader.
    put("sources/" + source.id() + "/about", source.about());
  }

  private void contact(Contact contact) {
    put("contacts/" + contact.id() + "/name", contact.name());
    put("contacts/" + contact.id() + "/about", contact.about());
  }

  private void question(Question question) {
    String place = "questions/" + question.id();
    put(place + "/text", question.text());
    put(place + "/help", question.help());
    put(place + "/why", question.why());
    if (question.scale() instanceof Scale.Choices choices) {
      choices.choices().forEach(each -> put(place + "/answers/" + each.id(), each.text()));
    } else if (question.scale() instanceof Scale.Numbers numbers) {
      put(place + "/unit", numbers.unit());
    }
  }

  private void score(Score score) {
    put("scores/" + score.id() + "/name", score.name());
  }

  private void feature(Feature feature) {
    put("features/" + feature.id() + "/name", feature.name());
    put("features/" + feature.id() + "/ask-the-programme", feature.askTheProgramme());
    put("features/" + feature.id() + "/about", feature.about());
  }

  private void rule(Rule rule) {
    put("rules/" + rule.id() + "/because", rule.because());
    if (rule.alert() != null) {
      put("rules/" + rule.id() + "/do", rule.alert().action());
    }
  }
}
