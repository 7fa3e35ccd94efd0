package org.carelevel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rulesets in the program itself, found by their id, and the schema that they follow. */
final class Shipped {

  static final String DEFAULT = "iop-suitability";
  static final List<String> IDS = List.of(DEFAULT, "scored-screening");

  /** The name by which the first line of a ruleset calls its schema. */
  static final String SCHEMA = "ruleset.schema.json";

  private Shipped() {}

  /** A ruleset's file. */
  static byte[] bytes(String id) {
    return file(id + ".yaml");
  }

  /** The JSON Schema of the ruleset format. */
  static String schema() {
    return new String(file(SCHEMA), StandardCharsets.UTF_8);
  }

  private static byte[] file(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream("/org/carelevel/rules/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
