package org.carelevel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.Branches;
import org.carelevel.diagram.CompiledScreening;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long it takes to decide a fully answered questionnaire, the level and the rules that hold:
 * from the tables of {@code carelevel score}, by rules written by hand in Java, and by KIE's DMN.
 *
 * <p>All are given the same random answer sets, in the form that suits each; DMN the first of them.
 * The first two decide a batch at a time, since a clock cannot tell single ones apart. Medians of
 * samples say more than means where other work uses the machine too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {

  /** Decisions a batch. */
  private static final int BATCH = 1000;

  /** So many that a processor cannot learn what comes next. */
  private static final int SETS = 100 * BATCH;

  /** Decisions in DMN take too long, and their inputs too much memory, for all of them. */
  private static final int SETS_IN_DMN = BATCH;

  private final int[][] answers = new int[SETS][];
  private final int[][] branches = new int[SETS][];
  private final List<Map<String, Object>> inputs = new ArrayList<>();
  private final CompiledRules compiled;
  private final DmnRules dmn;
  private int next;

  /** Compiles the rules. */
  public DecisionBenchmark() {
    try {
      Ruleset ruleset = ShippedRules.read();
      Screener screener = new Screener(ruleset);
      this.compiled =
          new CompiledRules(CompiledScreening.of(screener, false).orElseThrow().decider());
      this.dmn = new DmnRules(ruleset);
      fill(ruleset, screener.branches());
    } catch (IOException | RejectedText e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(Ruleset ruleset, Branches places) {
    Evaluator evaluator = new Evaluator(ruleset);
    List<Question> questions = List.copyOf(ruleset.questions().values());
    Random random = new Random(1);
    for (int i = 0; i < SETS; i++) {
      Answers drawn = evaluator.settled(RandomRows.answers(questions, random));
      int[] written = new int[questions.size()];
      int[] branch = places.blank();
      for (int q = 0; q < written.length; q++) {
        String id = questions.get(q).id();
        int value = drawn.value(id).orElseThrow();
        written[q] = value;
        branch[places.place(id)] = places.of(id, value);
      }
      answers[i] = written;
      branches[i] = branch;
      if (i < SETS_IN_DMN) {
        inputs.add(dmn.inputs(drawn));
      }
    }
  }

  /** Makes sure that all decide alike. */
  @Setup
  public void agree() {
    for (int i = 0; i < SETS; i++) {
      same(i, compiled.decide(branches[i]), HandWrittenRules.decide(answers[i]));
      if (i < SETS_IN_DMN) {
        same(i, compiled.decide(branches[i]), dmn.decision(dmn.decide(inputs.get(i))));
      }
    }
  }

  private static void same(int set, long one, long other) {
    if (one != other) {
      throw new IllegalStateException("answer set %d: %x and %x".formatted(set, one, other));
    }
  }

  /** A batch from the tables. */
  @Benchmark
  public void compiled(Blackhole sink) {
    int from = batch();
    for (int i = from; i < from + BATCH; i++) {
      sink.consume(compiled.decide(branches[i]));
    }
  }

  /** A batch by hand. */
  @Benchmark
  public void handWritten(Blackhole sink) {
    int from = batch();
    for (int i = from; i < from + BATCH; i++) {
      sink.consume(HandWrittenRules.decide(answers[i]));
    }
  }

  /** One decision by KIE. */
  @Benchmark
  public Object dmn() {
    next = (next + 1) % SETS_IN_DMN;
    return dmn.decide(inputs.get(next));
  }

  private int batch() {
    next = (next + BATCH) % SETS;
    return next;
  }
}
