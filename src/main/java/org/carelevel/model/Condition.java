package org.carelevel.model;

import java.util.ArrayList;
import java.util.List;

/** What must be so for a rule to hold, a question to be asked, or a property to apply. */
public sealed interface Condition {

  /** The conditions that it is made of; none for a leaf. */
  List<Condition> parts();

  /** This condition and all that it is made of, itself first. */
  default List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    add(this, all);
    return all;
  }

  private static void add(Condition condition, List<Condition> all) {
    all.add(condition);
    for (Condition part : condition.parts()) {
      add(part, all);
    }
  }

  /** The answer to a question is among some. */
  record OnQuestion(String question, Match match) implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of();
    }
  }

  /** The total of a score is among some. */
  record OnScore(String score, Match match) implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of();
    }
  }

  /** Every part holds. */
  record All(List<Condition> parts) implements Condition {
    /** Keeps its own copy. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {
    /** Keeps its own copy. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public List<Condition> parts() {
      return List.of(part);
    }
  }

  /** At least so many of the parts hold. */
  record Count(List<Condition> parts, int atLeast) implements Condition {
    /** Keeps its own copy. */
    public Count {
      parts = List.copyOf(parts);
    }
  }
}
