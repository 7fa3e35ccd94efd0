package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.carelevel.diagram.Deciding;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/** Every rule: whether it holds, which part of its condition decides, and where it comes from. */
public final class ExplainText {

  private final Recommendation result;
  private final Deciding deciding;
  private final Ruleset ruleset;
  private final Words words;
  private final Phrases phrases;
  private final Citations citations;
  private final Page page;

  /** The explanation of a result. */
  public ExplainText(Recommendation result, Deciding deciding, Words words, Layout layout) {
    this.result = result;
    this.deciding = deciding;
    this.ruleset = result.ruleset();
    this.words = words;
    this.phrases = new Phrases(ruleset, words);
    this.citations = new Citations(ruleset, words);
    this.page = new Page(layout);
  }

  /** The answers, then the rules that hold, those that may, and those that do not. */
  public String rules() {
    answers();
    page.heading(words.of("rules"));
    for (State state : State.values()) {
      result.rules(state).forEach(this::rule);
    }
    citations.list(page);
    return page.toString();
  }

  private void answers() {
    page.heading(words.of("answers"));
    Answers answers = result.answers();
    if (answers.isEmpty()) {
      page.line("  ", words.of("answers.none"));
    }
    for (Question question : ruleset.questions().values()) {
      if (answers.has(question.id()) || answers.declined().contains(question.id())) {
        page.line("  ", question.id() + ": " + answer(question));
      }
    }
  }

  private String answer(Question question) {
    return result.answers().has(question.id())
        ? question.show(result.answers().value(question.id()).getAsInt())
        : Answers.DECLINED;
  }

  private void rule(Rule rule) {
    State state = result.state(rule);
    String head = "[" + words.of("rule.state." + state.id()) + "] " + rule.id();
    page.blank().line("  ", head + " -> " + effects(rule));
    for (Deciding.Part part : deciding.of(rule.when())) {
      String phrase = words.of("part." + part.state().id(), phrases.of(part.part()));
      page.point("      ", phrase + "  (" + given(part.part()) + ")");
    }
    String because = rule.because().in(words.language());
    page.point("      ", state == State.HOLDS ? because : words.of("rule.because.if", because));
    page.point("      ", citations.shortly(rule.cites()));
  }

  private String effects(Rule rule) {
    List<String> effects = new ArrayList<>();
    if (rule.atLeast() != null) {
      effects.add(words.of("rule.floor", rule.atLeast().id()));
    }
    if (rule.supports() != null) {
      effects.add(words.of("rule.supports", rule.supports().id()));
    }
    if (rule.alert() != null) {
      effects.add(words.of("rule.alert", rule.alert().kind().id()));
    }
    if (!rule.lookFor().isEmpty()) {
      effects.add(words.of("rule.look", String.join(", ", rule.lookFor())));
    }
    return String.join("; ", effects);
  }

  private String given(Condition part) {
    List<String> questions = ruleset.questionsOf(part);
    StringJoiner given = new StringJoiner("; ");
    for (String id : questions) {
      given.add((questions.size() > 1 ? id + " " : "") + given(ruleset.question(id)));
    }
    return given.toString();
  }

  private String given(Question question) {
    if (result.answers().has(question.id())) {
      return words.of("part.answered", answer(question));
    }
    return result.notAsked().contains(question.id())
        ? words.of("part.not-asked", question.show(question.firstAnswer()))
        : words.of("part.unanswered");
  }
}
