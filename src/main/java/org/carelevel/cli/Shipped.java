package org.carelevel.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.load.RulesetReader;
import org.carelevel.report.ProgramFile;

/** The rulesets and mappings in the program itself, found by their id, and their schemas. */
final class Shipped {

  static final String DEFAULT = "iop-suitability";
  static final List<String> IDS = List.of(DEFAULT, "scored-screening");

  /** The mappings, found by their id. */
  static final List<String> MAPPINGS = List.of("tedsa-2023");

  /** The name by which the first line of a ruleset calls its schema. */
  static final String SCHEMA = "ruleset.schema.json";

  private Shipped() {}

  /** A ruleset, as the build kept it. */
  static LoadedRuleset ruleset(String id) throws RejectedText {
    Optional<byte[]> kept = found(id + ".tree");
    return kept.isPresent()
        ? RulesetReader.readKept(id + ".yaml", kept.get(), () -> bytes(id))
        : RulesetReader.read(id + ".yaml", bytes(id));
  }

  /** A ruleset's file. */
  static byte[] bytes(String id) {
    return file(id + ".yaml");
  }

  /** A mapping's file. */
  static byte[] mapping(String id) {
    return file("mappings/" + id + ".yaml");
  }

  /** The JSON Schema of the ruleset format. */
  static String schema() {
    return new String(file(SCHEMA), StandardCharsets.UTF_8);
  }

  /** The JSON Schema of the format of mappings. */
  static String mappingSchema() {
    return new String(file("mapping.schema.json"), StandardCharsets.UTF_8);
  }

  private static byte[] file(String name) {
    return found(name)
        .orElseThrow(() -> new IllegalStateException(name + " is missing from the program"));
  }

  private static Optional<byte[]> found(String name) {
    return ProgramFile.bytes("rules", name);
  }
}
