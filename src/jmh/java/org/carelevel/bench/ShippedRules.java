package org.carelevel.bench;

import java.io.IOException;
import java.io.InputStream;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;

/** The default ruleset. */
final class ShippedRules {

  private ShippedRules() {}

  static Ruleset read() throws IOException, RejectedText {
    String path = "/org/carelevel/rules/iop-suitability.yaml";
    try (InputStream in = ShippedRules.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is missing");
      }
      return RulesetReader.read(path, in.readAllBytes()).ruleset();
    }
  }
}
