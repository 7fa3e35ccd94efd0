package org.carelevel.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/** Writes a file of random questionnaires that do not contradict themselves. */
public final class RandomRows {

  private static final double BLANK = 0.05;

  private RandomRows() {}

  /**
   * Writes the file.
   *
   * @param args the number of rows, and the file
   */
  public static void main(String[] args) throws Exception {
    write(ShippedRules.read(), Long.parseLong(args[0]), Path.of(args[1]));
  }

  private static void write(Ruleset ruleset, long rows, Path file) throws IOException {
    List<Question> questions = new ArrayList<>(ruleset.questions().values());
    Evaluator evaluator = new Evaluator(ruleset);
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id," + String.join(",", ruleset.questions().keySet()) + "\n");
      for (long row = 0; row < rows; row++) {
        out.write(Long.toString(row));
        Answers answers = evaluator.settled(answers(questions, random));
        for (Question question : questions) {
          boolean blank = random.nextDouble() < BLANK;
          int value = answers.value(question.id()).orElseThrow();
          out.write(blank ? "," : "," + question.show(value));
        }
        out.write('\n');
      }
    }
  }

  static Answers answers(List<Question> questions, Random random) {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (Question question : questions) {
      int size = question.scale().size();
      values.put(question.id(), question.scale().lowest() + random.nextInt(size));
    }
    return new Answers(values, Set.of());
  }
}
