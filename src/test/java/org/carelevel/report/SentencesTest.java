package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.junit.jupiter.api.Test;

/** On random rulesets, a sentence says what its condition says: no more, no less. */
class SentencesTest {

  private static final int RULESETS = 400;

  @Test
  void everyLeafNamesItsQuestionAndJustTheAnswersThatItAccepts() {
    for (long seed = 1; seed <= RULESETS; seed++) {
      Ruleset ruleset = RandomRuleset.of(seed);
      Sentences sentences = new Sentences(new Prose(ruleset, Words.in("en")));
      for (Condition condition : conditions(ruleset)) {
        List<Block.Item> lines = leaves(sentences.of(condition));
        List<Condition> leaves =
            condition.all().stream().filter(part -> part.parts().isEmpty()).toList();
        assertThat(lines).hasSameSizeAs(leaves);
        for (int i = 0; i < leaves.size(); i++) {
          names(ruleset, leaves.get(i), lines.get(i));
        }
      }
    }
  }

  @Test
  void differentConditionsHaveDifferentSentences() {
    for (String language : Words.LANGUAGES) {
      for (long seed = 1; seed <= RULESETS; seed++) {
        Ruleset ruleset = RandomRuleset.of(seed);
        Sentences sentences = new Sentences(new Prose(ruleset, Words.in(language)));
        Map<Block.Item, Condition> said = new HashMap<>();
        for (Condition condition : conditions(ruleset)) {
          Condition other = said.putIfAbsent(sentences.of(condition), condition);
          assertThat(other == null || other.equals(condition))
              .as("%s and %s in %s", condition, other, language)
              .isTrue();
        }
      }
    }
  }

  /** Every condition of the rules and all that they are made of, and the same turned around. */
  private static Set<Condition> conditions(Ruleset ruleset) {
    return ruleset.rules().values().stream()
        .map(Rule::when)
        .flatMap(when -> when.all().stream())
        .flatMap(c -> java.util.stream.Stream.of(c, new Condition.Not(c)))
        .collect(Collectors.toSet());
  }

  private static List<Block.Item> leaves(Block.Item item) {
    if (item.children().isEmpty()) {
      return List.of(item);
    }
    List<Block.Item> leaves = new ArrayList<>();
    item.children().forEach(child -> leaves.addAll(leaves(child)));
    return leaves;
  }

  private static void names(Ruleset ruleset, Condition leaf, Block.Item line) {
    if (leaf instanceof Condition.OnScore on) {
      assertThat(links(line)).containsExactly(on.score());
      return;
    }
    Condition.OnQuestion on = (Condition.OnQuestion) leaf;
    Question question = ruleset.question(on.question());
    assertThat(links(line)).containsExactly(on.question());
    if (question.scale() instanceof Scale.Choices choices) {
      Set<String> accepted = accepted(choices, on.match());
      assertThat(codes(line)).containsExactlyInAnyOrderElementsOf(accepted);
    } else {
      assertThat(line.text().words()).contains(numbers(on.match()));
    }
  }

  private static Set<String> links(Block.Item line) {
    return ids(line, Inline.Link.class);
  }

  private static Set<String> codes(Block.Item line) {
    return ids(line, Inline.Code.class);
  }

  private static Set<String> ids(Block.Item line, Class<? extends Inline> kind) {
    return line.text().parts().stream()
        .filter(kind::isInstance)
        .map(Inline::text)
        .collect(Collectors.toSet());
  }

  private static Set<String> accepted(Scale.Choices choices, Match match) {
    return IntStream.rangeClosed(choices.lowest(), choices.highest())
        .filter(match::accepts)
        .mapToObj(choices::show)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> numbers(Match match) {
    if (match instanceof Match.AtLeast at) {
      return List.of(at.least() + " or more");
    } else if (match instanceof Match.AtMost at) {
      return List.of(at.most() + " or less");
    } else if (match instanceof Match.Between between) {
      return List.of("from " + between.least() + " to " + between.most());
    }
    Match.OneOf oneOf = (Match.OneOf) match;
    return List.of(oneOf.values().first().toString(), oneOf.values().last().toString());
  }
}
