package org.carelevel.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.Interval;
import org.carelevel.training.Measure;

/** How far raters agree, in words and digits. */
final class Estimates {

  /** The words of Landis and Koch (1977), each up to its end. */
  private static final List<String> WORDS =
      List.of("slight", "fair", "moderate", "substantial", "almost-perfect");

  private final Prose prose;

  Estimates(Prose prose) {
    this.prose = prose;
  }

  Phrase name(Measure measure) {
    return prose.say("agree.measure." + measure.id());
  }

  /** A statistic in full: "Fleiss' kappa: 0.62, substantial (95% interval …; 12 cases)". */
  Phrase inFull(Measure measure, Agreement agreement) {
    Phrase name = name(measure);
    if (agreement instanceof Agreement.Estimate estimate) {
      Phrase value = Phrase.strong(value(measure, estimate.value()));
      Phrase cases = Phrase.plain(Integer.toString(estimate.cases()));
      Phrase shown =
          measure == Measure.PERCENT_AGREEMENT
              ? value
              : value.then(", ").then(Phrase.plain(word(estimate.value())));
      return prose.say("agree.estimate", name, shown, interval(measure, estimate), cases);
    }
    return prose.say("agree.undefined", name, reason((Agreement.Undefined) agreement));
  }

  private Phrase interval(Measure measure, Agreement.Estimate estimate) {
    Optional<Interval> interval = estimate.interval();
    return interval.isEmpty()
        ? prose.say("agree.interval.none")
        : prose.say(
            "agree.interval",
            Phrase.plain(value(measure, interval.get().low())),
            Phrase.plain(value(measure, interval.get().high())));
  }

  /** A statistic in a cell: "0.62 [0.41, 0.80]". */
  Phrase inShort(Measure measure, Agreement agreement) {
    if (agreement instanceof Agreement.Estimate estimate) {
      String value = value(measure, estimate.value());
      return Phrase.plain(
          estimate
              .interval()
              .map(
                  each ->
                      value
                          + " ["
                          + value(measure, each.low())
                          + ", "
                          + value(measure, each.high())
                          + "]")
              .orElse(value));
    }
    return prose.say("agree.cell.undefined");
  }

  Phrase reason(Agreement.Undefined undefined) {
    String id = undefined.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return prose.say("agree.undefined." + id);
  }

  /** A number to two digits; a share in percent. */
  static String value(Measure measure, double value) {
    return measure == Measure.PERCENT_AGREEMENT ? percent(value) : digits(value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  /** Two digits, and no zero with a sign. */
  static String digits(double value) {
    String written = String.format(Locale.ROOT, "%.2f", value);
    return written.equals("-0.00") ? "0.00" : written;
  }

  private String word(double value) {
    if (value < 0) {
      return prose.words().of("agree.word.poor");
    }
    // By what is shown: 0.20 is slight, and 0.21 is fair.
    int hundredths = (int) Math.round(100 * value);
    int fifth = Math.max(0, Math.min(WORDS.size() - 1, (hundredths - 1) / 20));
    return prose.words().of("agree.word." + WORDS.get(fifth));
  }
}
