package org.carelevel.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.Interval;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.training.AgainstReference;
import org.carelevel.training.Measure;
import org.carelevel.training.RaterAgreement;
import org.carelevel.training.Reference;
import org.carelevel.training.RuleBehind;
import org.carelevel.training.Split;
import tools.jackson.core.JsonGenerator;

/** How far raters agree, as JSON. The names of the fields are a promise. */
public final class AgreementJson {

  /** More digits than this differ from machine to machine, and mean nothing. */
  private static final double DIGITS = 1e6;

  private final RaterAgreement agreement;
  private final Ruleset ruleset;
  private final JsonGenerator json;

  private AgreementJson(RaterAgreement agreement, JsonGenerator json) {
    this.agreement = agreement;
    this.ruleset = agreement.ruleset();
    this.json = json;
  }

  /** One object, indented, with a line break at its end. */
  public static String of(RaterAgreement agreement) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(new Indented(), out)) {
      new AgreementJson(agreement, json).write();
    }
    return out + "\n";
  }

  private void write() {
    json.writeStartObject();
    json.writeNumberProperty("carelevel", 1);
    json.writeObjectPropertyStart("ruleset");
    json.writeStringProperty("id", ruleset.identity().id());
    json.writeStringProperty("version", ruleset.identity().version());
    json.writeStringProperty("sha256", ruleset.identity().sha256());
    json.writeEndObject();
    strings("levels", ruleset.levels().stream().map(Level::id).toList());
    strings("raters", agreement.sheet().raters());
    json.writeNumberProperty("cases", agreement.sheet().cases().size());
    json.writeNumberProperty("ratings", agreement.sheet().ratings());
    number("commonest-level-share", agreement.commonest());
    measures(agreement.together());
    json.writeArrayPropertyStart("pairs");
    agreement.pairs().forEach(this::pair);
    json.writeEndArray();
    json.writeArrayPropertyStart("split-cases");
    agreement.splits().forEach(this::split);
    json.writeEndArray();
    json.writeArrayPropertyStart("rules");
    agreement.rules().forEach(this::rule);
    json.writeEndArray();
    json.writeName("reference");
    agreement.reference().ifPresentOrElse(this::reference, json::writeNull);
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void number(String name, double value) {
    json.writeNumberProperty(name, Math.round(value * DIGITS) / DIGITS);
  }

  private void measures(Map<Measure, Agreement> measures) {
    json.writeObjectPropertyStart("statistics");
    measures.forEach(
        (measure, found) -> {
          json.writeObjectPropertyStart(measure.id());
          if (found instanceof Agreement.Estimate estimate) {
            estimate(estimate);
          } else if (found instanceof Agreement.Undefined undefined) {
            json.writeNullProperty("value");
            json.writeStringProperty("undefined", id(undefined.reason()));
          }
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void estimate(Agreement.Estimate estimate) {
    number("value", estimate.value());
    json.writeName("interval");
    estimate.interval().ifPresentOrElse(this::interval, json::writeNull);
    json.writeNumberProperty("cases", estimate.cases());
  }

  private void interval(Interval interval) {
    json.writeStartObject();
    number("low", interval.low());
    number("high", interval.high());
    number("standard-error", interval.standardError());
    json.writeStringProperty("method", id(interval.method()));
    json.writeEndObject();
  }

  private void pair(RaterAgreement.Pair pair) {
    json.writeStartObject();
    strings("raters", List.of(pair.first(), pair.second()));
    measures(pair.measures());
    json.writeEndObject();
  }

  private void split(Split split) {
    json.writeStartObject();
    json.writeStringProperty("case", split.name());
    json.writeObjectPropertyStart("ratings");
    for (Level level : ruleset.levels()) {
      json.writeNumberProperty(level.id(), split.counts().get(level.rank()));
    }
    json.writeEndObject();
    number("spread", split.spread());
    json.writeName("range");
    split.result().ifPresentOrElse(this::range, json::writeNull);
    strings("rules", split.rules().stream().map(Rule::id).toList());
    json.writeEndObject();
  }

  private void range(Recommendation result) {
    json.writeStartObject();
    json.writeStringProperty("lowest", result.lowest().id());
    json.writeStringProperty("highest", result.highest().id());
    json.writeEndObject();
  }

  private void rule(RuleBehind behind) {
    json.writeStartObject();
    json.writeStringProperty("id", behind.rule().id());
    strings("split-cases", behind.split());
    json.writeNumberProperty("cases", behind.cases());
    json.writeEndObject();
  }

  private void reference(Reference reference) {
    json.writeStartObject();
    json.writeStringProperty("origin", reference.origin().id());
    json.writeObjectPropertyStart("levels");
    reference.levels().forEach((name, level) -> json.writeStringProperty(name, level.id()));
    json.writeEndObject();
    json.writeArrayPropertyStart("left-out");
    for (Reference.LeftOut each : reference.leftOut()) {
      json.writeStartObject();
      json.writeStringProperty("case", each.name());
      json.writeStringProperty("reason", each.reason().id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("raters");
    agreement.raters().forEach(this::rater);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rater(AgainstReference rater) {
    json.writeStartObject();
    json.writeStringProperty("rater", rater.rater());
    json.writeNumberProperty("cases", rater.matrix().total());
    measures(rater.measures());
    json.writeObjectPropertyStart("matrix");
    for (Level level : ruleset.levels()) {
      json.writeObjectPropertyStart(level.id());
      List<Integer> row = rater.matrix().counts().get(level.rank());
      ruleset.levels().forEach(of -> json.writeNumberProperty(of.id(), row.get(of.rank())));
      json.writeEndObject();
    }
    json.writeEndObject();
    strings("below", rater.below());
    strings("above", rater.above());
    json.writeEndObject();
  }
}
