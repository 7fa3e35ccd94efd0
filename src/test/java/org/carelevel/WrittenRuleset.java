package org.carelevel;

import java.nio.charset.StandardCharsets;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;

/** A ruleset that a test writes as text. */
public final class WrittenRuleset {

  private WrittenRuleset() {}

  /** The ruleset that a text is; it must be a good one. */
  public static Ruleset of(String yaml) {
    try {
      return RulesetReader.read("t.yaml", yaml.getBytes(StandardCharsets.UTF_8)).ruleset();
    } catch (RejectedText e) {
      throw new AssertionError(e.render(), e);
    }
  }
}
