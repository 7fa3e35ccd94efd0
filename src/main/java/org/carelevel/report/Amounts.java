package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.carelevel.model.Match;
import org.carelevel.model.Score;

/** Which numbers a condition accepts, in words. */
final class Amounts {

  private final Prose prose;

  Amounts(Prose prose) {
    this.prose = prose;
  }

  /** "10 or more", "from 3 to 5", "1, 3–5 or 9". */
  Phrase of(Match match) {
    if (match instanceof Match.AtLeast at) {
      return say("show.num.at-least", at.least());
    } else if (match instanceof Match.AtMost at) {
      return say("show.num.at-most", at.most());
    } else if (match instanceof Match.Between between) {
      return range(between.least(), between.most());
    } else if (match instanceof Match.OneOf oneOf) {
      return prose.or(runs(oneOf.values()));
    }
    throw new IllegalStateException("a new kind of match");
  }

  Phrase range(int from, int to) {
    return say("show.num.between", from, to);
  }

  private Phrase say(String key, Object... numbers) {
    return Phrase.plain(prose.words().of(key, numbers));
  }

  private List<Phrase> runs(SortedSet<Integer> values) {
    List<Phrase> found = new ArrayList<>();
    Integer start = null;
    for (int value : values) {
      start = start == null ? Integer.valueOf(value) : start;
      if (!values.contains(value + 1)) {
        found.add(
            start == value
                ? Phrase.plain(Integer.toString(value))
                : say("show.num.run", start, value));
        start = null;
      }
    }
    return found;
  }

  /** The bands that make up just the totals that are accepted; none where no bands do. */
  List<Phrase> bands(Score score, Match match) {
    List<Phrase> found = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < score.bands().size(); i++) {
      Score.Band band = score.bands().get(i);
      if (accepted(match, band.least(), score.topOf(i)) == score.topOf(i) - band.least() + 1) {
        Phrase totals = range(band.least(), score.topOf(i));
        found.add(Phrase.code(band.id()).then(" (").then(totals).then(")"));
        covered += score.topOf(i) - band.least() + 1;
      }
    }
    return covered == accepted(match, score.lowest(), score.highest()) ? found : List.of();
  }

  private static int accepted(Match match, int from, int to) {
    int count = 0;
    for (int value = from; value <= to; value++) {
      count += match.accepts(value) ? 1 : 0;
    }
    return count;
  }
}
