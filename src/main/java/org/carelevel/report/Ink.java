package org.carelevel.report;

import org.carelevel.model.Alert;

/**
 * How some lines stand out on a screen with colours. The two alerts differ in brightness as well as
 * in colour, so that everybody can tell them apart, and both are named in words.
 */
public enum Ink {
  /** Like the rest. */
  PLAIN(""),
  /** Bold. */
  STRONG("1"),
  /** Bold white on red. */
  EMERGENCY("1;97;41"),
  /** Bold black on yellow. */
  URGENT("1;30;43");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The ink of an alert. */
  public static Ink of(Alert.Kind kind) {
    return kind == Alert.Kind.EMERGENCY ? EMERGENCY : URGENT;
  }

  /** How long what changes the ink is at a place of a text; 0 where nothing does. */
  public static int at(String text, int place) {
    for (Ink ink : values()) {
      String sign = "\u001B[" + (ink.code.isEmpty() ? "0" : ink.code) + "m";
      if (text.startsWith(sign, place)) {
        return sign.length();
      }
    }
    return 0;
  }

  /** The line in this ink. */
  String on(String line) {
    return code.isEmpty() || line.isEmpty() ? line : "\u001B[" + code + "m" + line + "\u001B[0m";
  }
}
