package org.carelevel.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;
import org.carelevel.verify.Verdict;
import org.carelevel.verify.Verifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to compile a ruleset into diagrams, and to go through the whole checklist. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerifyBenchmark {

  /** Which ruleset. */
  @Param({"iop-suitability", "twenty", "forty", "sixty"})
  public String ruleset = "iop-suitability";

  private Ruleset rules = BenchRulesets.twenty();

  /** Makes or reads the ruleset. */
  @Setup
  public void setup() throws IOException, RejectedText {
    rules =
        switch (ruleset) {
          case "twenty" -> BenchRulesets.twenty();
          case "forty" -> BenchRulesets.forty();
          case "sixty" -> BenchRulesets.sixty();
          default -> shipped();
        };
  }

  private Ruleset shipped() throws IOException, RejectedText {
    String path = "/org/carelevel/rules/" + ruleset + ".yaml";
    try (InputStream in = VerifyBenchmark.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is missing");
      }
      return RulesetReader.read(path, in.readAllBytes()).ruleset();
    }
  }

  /** Diagrams only. */
  @Benchmark
  public AnswerSpace compile() {
    return new AnswerSpace(rules);
  }

  /** The whole of {@code rules check}. */
  @Benchmark
  public Verdict check() {
    return Verifier.verify(rules);
  }
}
