package org.carelevel.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The answers that a question takes, each with a whole number for its value. */
public sealed interface Scale {

  /** The lowest value. */
  int lowest();

  /** The highest value. */
  int highest();

  /** The value that counts where the question is not asked. */
  int firstAnswer();

  /** Whether one answer can be worse than another. */
  boolean ordered();

  /** The value of an answer as it is written; empty where there is no such answer. */
  OptionalInt parse(String answer);

  /** The answer with this value, as it is written. */
  String show(int value);

  /** How many answers there are. */
  default int size() {
    return highest() - lowest() + 1;
  }

  /**
   * Answers to choose from; an answer's value is its place, counted from 0.
   *
   * @param choices least to most severe where ordered
   */
  record Choices(List<Choice> choices, boolean ordered) implements Scale {

    /** Keeps its own copy. */
    public Choices {
      choices = List.copyOf(choices);
    }

    @Override
    public int lowest() {
      return 0;
    }

    @Override
    public int highest() {
      return choices.size() - 1;
    }

    @Override
    public int firstAnswer() {
      return 0;
    }

    @Override
    public OptionalInt parse(String answer) {
      for (int i = 0; i < choices.size(); i++) {
        if (choices.get(i).id().equals(answer)) {
          return OptionalInt.of(i);
        }
      }
      return OptionalInt.empty();
    }

    @Override
    public String show(int value) {
      return choices.get(value).id();
    }

    /** The ids of the answers, in order. */
    public List<String> ids() {
      List<String> ids = new ArrayList<>(choices.size());
      choices.forEach(choice -> ids.add(choice.id()));
      return ids;
    }
  }

  /**
   * A whole number that somebody measured or counted; its value is the number.
   *
   * @param from the lowest, at least 0
   * @param to the highest
   * @param unit what is counted
   * @param higherIsWorse whether a higher number is more severe
   */
  record Numbers(int from, int to, @Nullable Text unit, boolean higherIsWorse) implements Scale {

    @Override
    public int lowest() {
      return from;
    }

    @Override
    public int highest() {
      return to;
    }

    @Override
    public int firstAnswer() {
      return higherIsWorse ? from : to;
    }

    @Override
    public boolean ordered() {
      return true;
    }

    @Override
    public OptionalInt parse(String answer) {
      if (!answer.matches("[0-9]{1,9}")) {
        return OptionalInt.empty();
      }
      int number = Integer.parseInt(answer);
      return number >= from && number <= to ? OptionalInt.of(number) : OptionalInt.empty();
    }

    @Override
    public String show(int value) {
      return Integer.toString(value);
    }
  }
}
