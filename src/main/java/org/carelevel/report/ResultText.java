package org.carelevel.report;

import java.util.List;
import java.util.Objects;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Text;

/**
 * A result as a person reads it: what is urgent first, then the level, the reasons, and what is not
 * known.
 */
public final class ResultText {

  private final Recommendation result;
  private final List<String> openQuestions;
  private final Ruleset ruleset;
  private final Words words;
  private final Citations citations;
  private final Layout layout;
  private final Page page;

  /**
   * The text of a result.
   *
   * @param openQuestions the open questions, the most decisive first
   */
  public ResultText(Recommendation result, List<String> openQuestions, Words words, Layout layout) {
    this.result = result;
    this.openQuestions = openQuestions;
    this.ruleset = result.ruleset();
    this.words = words;
    this.citations = new Citations(ruleset, words);
    this.layout = layout;
    this.page = new Page(layout);
  }

  /** The whole result. */
  public String full() {
    alerts();
    level();
    reasons();
    unknown();
    lookFor();
    expect();
    next();
    citations.list(page);
    page.blank().line("", words.of("stamp", ruleset.identity().stamp()));
    return page.toString();
  }

  /** What stands above the rules where each rule is explained: alerts and level. */
  public String head() {
    alerts();
    level();
    return page.toString();
  }

  /** What stands below them: what is not known, and whom to consult. */
  public String foot() {
    unknown();
    next();
    page.blank().line("", words.of("stamp", ruleset.identity().stamp()));
    return page.toString();
  }

  private String in(Text text) {
    return text.in(words.language());
  }

  private void alerts() {
    for (Rule rule : result.alerts()) {
      Alert alert = Objects.requireNonNull(rule.alert());
      page.blank();
      String mark = layout.mark() + words.of("alert." + alert.kind().id()) + ": ";
      page.point(mark, in(alert.action()), Ink.of(alert.kind()));
      page.line("   ", words.of("alert.why", in(rule.because())) + " [" + rule.id() + "]");
    }
  }

  private void level() {
    page.blank();
    if (result.decided()) {
      page.strong("", words.of("level.decided", in(result.lowest().name())));
      page.line("  ", in(result.lowest().about()));
      if (result.lowest().result() != null) {
        page.line("  ", in(result.lowest().result()));
      }
      return;
    }
    String from = in(result.lowest().name());
    page.strong("", words.of("level.range", from, in(result.highest().name())));
    page.line("  ", undecided());
    if (result.lowest().rank() > 0) {
      page.line("  ", words.of("level.at.least.safe", from));
    }
  }

  private String undecided() {
    return switch (openQuestions.size()) {
      case 0 -> words.of("level.undecided.none");
      case 1 -> words.of("level.undecided.one");
      default -> words.of("level.undecided", openQuestions.size());
    };
  }

  private void reasons() {
    page.heading(words.of("why"));
    List<Rule> floors = ReasonOrder.floors(result);
    for (Rule rule : floors) {
      Level level = Objects.requireNonNull(rule.atLeast());
      page.point("  - ", in(rule.because()));
      String cites = citations.shortly(rule.cites());
      page.line("    ", "(" + words.of("why.rule", rule.id(), in(level.name()), cites) + ")");
    }
    if (floors.isEmpty()) {
      page.point("  - ", words.of("why.none", in(ruleset.lowestLevel().name())));
    }
    ReasonOrder.supporting(result).forEach(this::plainReason);
  }

  private void plainReason(Rule rule) {
    page.point("  - ", in(rule.because()));
    String cites = citations.shortly(rule.cites());
    page.line("    ", "(" + words.of("why.rule.plain", rule.id(), cites) + ")");
  }

  private void unknown() {
    page.heading(words.of("unknown"));
    List<String> unanswered = result.unanswered();
    if (unanswered.isEmpty()) {
      page.point("  - ", words.of("unknown.none"));
    }
    questions("unknown.open", openQuestions);
    questions(
        "unknown.others", unanswered.stream().filter(id -> !openQuestions.contains(id)).toList());
    List<Rule> possible = result.possibleAlerts();
    if (!possible.isEmpty()) {
      page.line("  ", words.of("unknown.alerts"));
      for (Rule rule : possible) {
        String kind = words.of("alert." + Objects.requireNonNull(rule.alert()).kind().id());
        String condition = new Phrases(ruleset, words).of(rule.when());
        page.point("  - ", words.of("unknown.alert", kind, condition, rule.id()));
      }
    }
  }

  private void questions(String heading, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    page.line("  ", words.of(heading));
    Answers answers = result.answers();
    for (String id : ids) {
      String declined =
          answers.declined().contains(id) ? " (" + words.of("unknown.declined") + ")" : "";
      page.point("  - ", in(ruleset.question(id).text()) + " [" + id + "]" + declined);
    }
  }

  private void lookFor() {
    List<Feature> features = result.lookFor();
    if (!features.isEmpty()) {
      page.heading(words.of("look"));
      for (Feature feature : features) {
        page.point("  - ", in(feature.name()) + ": " + in(feature.askTheProgramme()));
      }
    }
  }

  private void expect() {
    Level level = result.level().orElse(null);
    if (level != null && !level.expect().isEmpty()) {
      page.heading(words.of("expect"));
      level.expect().forEach(text -> page.point("  - ", in(text)));
      page.line("    ", "(" + citations.shortly(level.cites()) + ")");
    }
  }

  private void next() {
    page.heading(words.of("next"));
    page.line("  ", words.of("consult"));
    if (!result.alerts().isEmpty()) {
      page.line("  ", words.of("consult.now"));
    }
    ruleset.contacts().values().forEach(c -> page.point("  - ", in(c.name()) + ": " + c.number()));
    if (ruleset.identity().audience() != null) {
      page.line("  ", in(ruleset.identity().audience()));
    }
  }
}
