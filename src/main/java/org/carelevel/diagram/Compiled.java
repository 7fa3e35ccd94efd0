package org.carelevel.diagram;

import java.util.Map;

/**
 * A ruleset as diagrams.
 *
 * @param compiler compiles further conditions, in which a question that is not asked counts as its
 *     first answer
 * @param literal compiles conditions that take every answer as it stands
 * @param asked where each question that has an {@code ask-when} is asked
 * @param rules where each rule holds
 * @param valid the answer sets in which every question that is not asked has its first answer
 * @param level the rank of the level
 */
record Compiled(
    Variables variables,
    Diagram diagram,
    Compiler compiler,
    Compiler literal,
    Map<String, Integer> asked,
    Map<String, Integer> rules,
    int valid,
    int level) {

  /** The same, with other answer sets counting as valid. */
  Compiled within(int valid) {
    return new Compiled(variables, diagram, compiler, literal, asked, rules, valid, level);
  }
}
