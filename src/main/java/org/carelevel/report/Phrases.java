package org.carelevel.report;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Score;

/** Conditions in words, made from their structure. */
public final class Phrases {

  private final Ruleset ruleset;
  private final Words words;

  /** Phrases in the words' language. */
  public Phrases(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.words = words;
  }

  /** A condition, by the ids that its author gave. */
  public String of(Condition condition) {
    if (condition instanceof Condition.OnQuestion on) {
      return leaf(on.question(), on.match(), ruleset.question(on.question())::show);
    } else if (condition instanceof Condition.OnScore on) {
      return onScore(ruleset.score(on.score()), on.match());
    } else if (condition instanceof Condition.All all) {
      return joined(all.parts(), "cond.and");
    } else if (condition instanceof Condition.Any any) {
      return joined(any.parts(), "cond.or");
    } else if (condition instanceof Condition.Not not) {
      return words.of("cond.not", of(not.part()));
    } else if (condition instanceof Condition.Count count) {
      StringJoiner list = new StringJoiner("; ");
      count.parts().forEach(part -> list.add(of(part)));
      return words.of("cond.count", count.atLeast(), list);
    }
    throw new IllegalStateException("a new kind of condition");
  }

  private String joined(List<Condition> parts, String key) {
    StringJoiner joined = new StringJoiner(" " + words.of(key) + " ");
    parts.forEach(part -> joined.add(grouped(part)));
    return joined.toString();
  }

  private String grouped(Condition part) {
    boolean group = part instanceof Condition.All || part instanceof Condition.Any;
    return group && part.parts().size() > 1 ? "(" + of(part) + ")" : of(part);
  }

  private String onScore(Score score, Match match) {
    if (match instanceof Match.Between between) {
      for (int i = 0; i < score.bands().size(); i++) {
        Score.Band band = score.bands().get(i);
        if (band.least() == between.least() && score.topOf(i) == between.most()) {
          String range = band.id() + " (" + between.least() + "-" + between.most() + ")";
          return words.of("cond.is", score.id(), range);
        }
      }
    }
    return leaf(score.id(), match, Integer::toString);
  }

  private String leaf(String id, Match match, IntFunction<String> show) {
    if (match instanceof Match.AtLeast at) {
      return words.of("cond.at-least", id, show.apply(at.least()));
    } else if (match instanceof Match.AtMost at) {
      return words.of("cond.at-most", id, show.apply(at.most()));
    } else if (match instanceof Match.Between between) {
      return words.of("cond.between", id, show.apply(between.least()), show.apply(between.most()));
    } else if (match instanceof Match.OneOf oneOf) {
      StringJoiner values = new StringJoiner(" " + words.of("cond.or") + " ");
      oneOf.values().forEach(value -> values.add(show.apply(value)));
      return words.of("cond.is", id, values);
    }
    throw new IllegalStateException("a new kind of match");
  }
}
