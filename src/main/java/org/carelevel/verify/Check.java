package org.carelevel.verify;

import java.util.Locale;

/** The lines of the checklist, in its order. The ids are part of the output. */
public enum Check {
  /** Every case has the result that it expects. */
  CASES("every case passes"),
  /** Every declared property holds for all valid answer sets. */
  PROPERTIES("every declared property holds for all valid answer sets"),
  /** A worse answer never lowers the level. */
  MONOTONE("a worse answer never lowers the level"),
  /** Some answers lead to each level. */
  REACHABLE("each level can be reached"),
  /** Some answers make each rule hold. */
  CAN_HOLD("each rule can hold"),
  /** Some answers have a lower level without each floor. */
  DECISIVE("each floor is decisive somewhere"),
  /** Each rule certainly holds in some case. */
  RULE_COVERAGE("each rule holds in some case"),
  /** Each part of each condition holds in some case, and fails in some case. */
  BRANCH_COVERAGE("each part of each condition holds in some case, and fails in some case"),
  /** Each rule says where it comes from. */
  CITATIONS("each rule is cited"),
  /** Each text is there in each language. */
  TRANSLATIONS("each text is there in each language"),
  /** Some rule names each feature. */
  FEATURES("each feature is named by some rule"),
  /** Each question explains its terms. */
  HELP("each question has help");

  private final String claim;

  Check(String claim) {
    this.claim = claim;
  }

  /** Such as {@code rule-coverage}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says where nothing was found. */
  public String claim() {
    return claim;
  }
}
