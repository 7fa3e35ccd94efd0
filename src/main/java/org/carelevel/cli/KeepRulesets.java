package org.carelevel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.RulesetReader;

/**
 * The build runs this once, so that the shipped rulesets need not be read as YAML at each start.
 */
public final class KeepRulesets {

  private KeepRulesets() {}

  /** Writes what is kept of each shipped ruleset into the folder that is named. */
  public static void main(String[] args) throws IOException, RejectedText {
    for (String id : Shipped.IDS) {
      byte[] kept = RulesetReader.keep(id + ".yaml", Shipped.bytes(id));
      Files.write(Path.of(args[0], id + ".tree"), kept);
    }
  }
}
