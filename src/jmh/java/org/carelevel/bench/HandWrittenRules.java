package org.carelevel.bench;

/**
 * The rules of {@code iop-suitability} as somebody would write them by hand in Java, for fully
 * answered questionnaires: what the compiled rules are measured against. It knows nothing of blank
 * answers, of contradictions or of {@code ask-when}.
 */
final class HandWrittenRules {

  /** Every rule is a bit, in the ruleset's order. */
  private static final long OVERDOSE_NOW = 1L << 0;

  private static final long SUICIDE_PLAN = 1L << 1;
  private static final long ROUND_THE_CLOCK_SUPERVISION = 1L << 2;
  private static final long MEDICAL_STABILIZATION = 1L << 3;
  private static final long SEVERE_WITHDRAWAL = 1L << 4;
  private static final long COMPLICATED_WITHDRAWAL_HISTORY = 1L << 5;
  private static final long WITHDRAWAL_IN_PREGNANCY = 1L << 6;
  private static final long SEVERE_COOCCURRING = 1L << 7;
  private static final long UNSAFE_HOME_SEVERE_USE = 1L << 8;
  private static final long REPEATED_RELAPSE_SEVERE_USE = 1L << 9;
  private static final long MODERATE_WITHDRAWAL_DAILY_USE = 1L << 10;
  private static final long WITHDRAWAL_DAILY_USE = 1L << 11;
  private static final long ACTIVE_SUICIDAL_THOUGHTS = 1L << 12;
  private static final long STRUCTURE_NEEDED = 1L << 13;
  private static final long MODERATE_WITHDRAWAL = 1L << 14;
  private static final long SEVERE_USE = 1L << 15;
  private static final long MODERATE_USE_WITH_STRAIN = 1L << 16;
  private static final long COOCCURRING_DISORDER = 1L << 17;
  private static final long UNSAFE_HOME = 1L << 18;
  private static final long RELAPSE_AFTER_TREATMENT = 1L << 19;
  private static final long STEP_DOWN_FROM_RESIDENTIAL = 1L << 20;
  private static final long PASSIVE_SUICIDAL_THOUGHTS = 1L << 21;
  private static final long DANGEROUS_TO_STOP_ALONE = 1L << 22;
  private static final long PREGNANCY = 1L << 23;
  private static final long KEEP_WORKING = 1L << 24;
  private static final long KEEP_CARING = 1L << 25;
  private static final long TREAT_BOTH = 1L << 26;
  private static final long COPING_SKILLS = 1L << 27;
  private static final long BETTER_RELATIONSHIPS = 1L << 28;
  private static final long SUPPORT_NETWORK = 1L << 29;
  private static final long PREVENT_RELAPSE = 1L << 30;
  private static final long MEDICATION = 1L << 31;
  private static final long GETTING_THERE = 1L << 32;

  private static final long INPATIENT_FLOORS = WITHDRAWAL_DAILY_USE - 1;

  private static final long IOP_FLOORS = (PASSIVE_SUICIDAL_THOUGHTS - 1) & ~INPATIENT_FLOORS;

  private HandWrittenRules() {}

  /**
   * Decides.
   *
   * @param answers the place of each question's answer among its answers, in the ruleset's order
   * @return the rules that hold, and at {@link Decisions#LEVEL} the rank of the level
   */
  static long decide(int[] answers) {
    long rules = inpatientFloors(answers) | iopFloors(answers) | reasons(answers);
    int level = 0;
    if ((rules & INPATIENT_FLOORS) != 0) {
      level = 2;
    } else if ((rules & IOP_FLOORS) != 0) {
      level = 1;
    }
    return rules | (long) level << Decisions.LEVEL;
  }

  /** Rules that set the floor of inpatient care. */
  private static long inpatientFloors(int[] answers) {
    int overdose = answers[0];
    int suicidal = answers[1];
    int supervision = answers[2];
    int medical = answers[3];
    int withdrawal = answers[4];
    int complications = answers[5];
    int daily = answers[6];
    int pregnant = answers[7];
    int use = answers[8];
    int cooccurring = answers[9];
    int home = answers[10];
    int prior = answers[17];
    int relapse = answers[18];
    long rules = 0;
    if (overdose == 1) {
      rules |= OVERDOSE_NOW;
    }
    if (suicidal == 3) {
      rules |= SUICIDE_PLAN;
    }
    if (supervision == 2) {
      rules |= ROUND_THE_CLOCK_SUPERVISION;
    }
    if (medical == 2) {
      rules |= MEDICAL_STABILIZATION;
    }
    if (withdrawal == 3) {
      rules |= SEVERE_WITHDRAWAL;
    }
    if (complications == 1 && (withdrawal >= 1 || daily == 1)) {
      rules |= COMPLICATED_WITHDRAWAL_HISTORY;
    }
    if (pregnant == 1 && withdrawal >= 1) {
      rules |= WITHDRAWAL_IN_PREGNANCY;
    }
    if (cooccurring == 3) {
      rules |= SEVERE_COOCCURRING;
    }
    if (home == 2 && use == 3) {
      rules |= UNSAFE_HOME_SEVERE_USE;
    }
    if (relapse == 2 && use == 3 && (prior == 2 || prior == 3) && home >= 1) {
      rules |= REPEATED_RELAPSE_SEVERE_USE;
    }
    if (daily == 1 && withdrawal >= 2) {
      rules |= MODERATE_WITHDRAWAL_DAILY_USE;
    }
    return rules;
  }

  /** Rules that set the floor of an IOP. */
  private static long iopFloors(int[] answers) {
    int suicidal = answers[1];
    int supervision = answers[2];
    int withdrawal = answers[4];
    int daily = answers[6];
    int use = answers[8];
    int cooccurring = answers[9];
    int home = answers[10];
    int relapse = answers[18];
    int steppingDown = answers[19];
    long rules = 0;
    if (daily == 1 && withdrawal >= 1) {
      rules |= WITHDRAWAL_DAILY_USE;
    }
    if (suicidal >= 2) {
      rules |= ACTIVE_SUICIDAL_THOUGHTS;
    }
    if (supervision >= 1) {
      rules |= STRUCTURE_NEEDED;
    }
    if (withdrawal >= 2) {
      rules |= MODERATE_WITHDRAWAL;
    }
    if (use == 3) {
      rules |= SEVERE_USE;
    }
    if (use >= 2 && (home >= 1 || cooccurring >= 1)) {
      rules |= MODERATE_USE_WITH_STRAIN;
    }
    if (cooccurring >= 2) {
      rules |= COOCCURRING_DISORDER;
    }
    if (home == 2) {
      rules |= UNSAFE_HOME;
    }
    if (relapse >= 1) {
      rules |= RELAPSE_AFTER_TREATMENT;
    }
    if (steppingDown == 1) {
      rules |= STEP_DOWN_FROM_RESIDENTIAL;
    }
    return rules;
  }

  /** Rules that set no floor. */
  private static long reasons(int[] answers) {
    int suicidal = answers[1];
    int medical = answers[3];
    int withdrawal = answers[4];
    int complications = answers[5];
    int daily = answers[6];
    int pregnant = answers[7];
    int use = answers[8];
    int cooccurring = answers[9];
    int work = answers[11];
    int family = answers[12];
    int attend = answers[13];
    int coping = answers[14];
    int relationships = answers[15];
    int network = answers[16];
    int relapse = answers[18];
    long rules = 0;
    if (suicidal == 1) {
      rules |= PASSIVE_SUICIDAL_THOUGHTS;
    }
    if (daily == 1 || (complications == 1 && withdrawal >= 1)) {
      rules |= DANGEROUS_TO_STOP_ALONE;
    }
    if (pregnant == 1 && (withdrawal >= 1 || use >= 1)) {
      rules |= PREGNANCY;
    }
    if (work == 1) {
      rules |= KEEP_WORKING;
    }
    if (family == 1) {
      rules |= KEEP_CARING;
    }
    if (cooccurring >= 1) {
      rules |= TREAT_BOTH;
    }
    if (coping == 1) {
      rules |= COPING_SKILLS;
    }
    if (relationships == 1) {
      rules |= BETTER_RELATIONSHIPS;
    }
    if (network == 1) {
      rules |= SUPPORT_NETWORK;
    }
    if (relapse >= 1) {
      rules |= PREVENT_RELAPSE;
    }
    if (medical >= 1 || withdrawal >= 1) {
      rules |= MEDICATION;
    }
    if (attend >= 1) {
      rules |= GETTING_THERE;
    }
    return rules;
  }
}
