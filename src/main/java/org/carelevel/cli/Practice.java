package org.carelevel.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Ruleset;
import org.carelevel.report.CaseFiles;
import org.carelevel.report.Words;
import org.carelevel.training.Exercise;
import org.carelevel.training.NearestChange;
import org.carelevel.training.Selection;

/**
 * The cases of a session, and what they were made from.
 *
 * @param arguments of the command line, which make the same cases again
 */
record Practice(
    AnswerSpace space,
    Screener screener,
    Selection wanted,
    String arguments,
    List<Exercise> cases) {

  /** Keeps its own copy. */
  Practice {
    cases = List.copyOf(cases);
  }

  Ruleset ruleset() {
    return space.ruleset();
  }

  NearestChange nearest() {
    return new NearestChange(space, screener);
  }

  /** How many cases there are, of which seed. */
  String about(Words words) {
    String key = cases.size() < wanted.count() ? "train.cases.fewer" : "train.cases";
    return words.of(key, cases.size(), wanted.seed());
  }

  /** The digest of all cases, in hexadecimal: the same cases have the same. */
  String digest() {
    byte[] bytes = CaseFiles.yaml(ruleset(), cases, "", false).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
