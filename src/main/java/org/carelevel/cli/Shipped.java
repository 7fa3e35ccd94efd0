package org.carelevel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rulesets in the program itself, found by their id. */
final class Shipped {

  static final String DEFAULT = "iop-suitability";
  static final List<String> IDS = List.of(DEFAULT, "scored-screening");

  private Shipped() {}

  static byte[] bytes(String id) {
    try (InputStream in =
        Shipped.class.getResourceAsStream("/org/carelevel/rules/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the ruleset " + id + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
