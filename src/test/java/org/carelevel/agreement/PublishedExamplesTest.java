package org.carelevel.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The statistics give what is printed with worked examples, to the digits printed there. The page
 * on agreement shows the examples in a table; {@code -Drecord=true} writes it anew.
 */
class PublishedExamplesTest {

  private static final Path PAGE = Path.of("src", "site", "markdown", "agreement.md");
  private static final String HEADER =
      "| statistic | ratings | in print | carelevel | source |\n| --- | --- | --- | --- | --- |\n";

  @TestFactory
  Stream<DynamicTest> asPrinted() {
    return PublishedExamples.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.statistic() + ", " + each.data(),
                    () -> assertThat(rounded(each)).isEqualTo(each.printed())));
  }

  /** To as many digits as are printed. */
  private static String rounded(PublishedExamples.Example example) {
    int digits = example.printed().length() - example.printed().indexOf('.') - 1;
    BigDecimal found = BigDecimal.valueOf(example.found().get());
    return found.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void thePageShowsThem() throws IOException {
    String table =
        PublishedExamples.all().stream()
            .map(
                each ->
                    "| %s | %s | %s | %.7f | %s |\n"
                        .formatted(
                            each.statistic(),
                            each.data(),
                            each.printed(),
                            each.found().get(),
                            each.source()))
            .collect(Collectors.joining("", HEADER, ""));
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEADER);
    assertThat(start).as("the table's header").isPositive();
    int end = page.indexOf("\n\n", start) + 1;
    if (Boolean.getBoolean("record")) {
      Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
    } else {
      assertThat(page.substring(start, end)).isEqualTo(table);
    }
  }

  @Test
  void intervalsSayHowManyCasesAndHowTheyWereFound() {
    Agreement.Estimate skin = PublishedExamples.estimate(CohenKappa.of(PublishedExamples.skin()));
    assertThat(skin.cases()).isEqualTo(88);
    assertThat(skin.interval().orElseThrow().method()).isEqualTo(Interval.Method.LARGE_SAMPLE);
    Agreement.Estimate four =
        PublishedExamples.estimate(
            PercentAgreement.of(PublishedExamples.FOUR_OBSERVERS, Bootstrap.STANDARD));
    assertThat(four.cases()).isEqualTo(11);
    assertThat(four.interval().orElseThrow().method()).isEqualTo(Interval.Method.BOOTSTRAP);
  }

  /**
   * The documentation of irrCAC gives standard errors from formulas; those of a bootstrap are near
   * them: AC1 0.04322, percent agreement 0.03129.
   */
  @Test
  void standardErrorsOfTheBootstrap() {
    Ratings two = PublishedExamples.abstractors();
    Agreement first = GwetCoefficient.of(two, Weights.identity(3), Bootstrap.STANDARD);
    assertThat(PublishedExamples.interval(first).standardError()).isEqualTo(0.0432, within(0.003));
    Agreement percent = PercentAgreement.of(two, Bootstrap.STANDARD);
    assertThat(PublishedExamples.interval(percent).standardError())
        .isEqualTo(0.0313, within(0.002));
  }

  /** The documentation of irrCAC, "weighting": the weights of three categories. */
  @Test
  void weights() {
    assertThat(Weights.linear(3).rows().get(0)).containsExactly(1.0, 0.5, 0.0);
    assertThat(Weights.quadratic(3).rows().get(0)).containsExactly(1.0, 0.75, 0.0);
    assertThat(Weights.ordinal(3).of(0, 1)).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(Weights.ordinal(3).of(0, 2)).isZero();
  }
}
