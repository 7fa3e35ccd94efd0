package org.carelevel.model;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a ruleset brings along. They may be read only when somebody asks for them, as no
 * screening needs them. Equal where the cases are.
 */
public final class WrittenCases {

  /** Null once they are read, so that nothing of it is kept. */
  private @Nullable Supplier<List<Case>> reading;

  private List<Case> cases = List.of();

  private WrittenCases(Supplier<List<Case>> reading) {
    this.reading = reading;
  }

  /** No cases. */
  public static WrittenCases none() {
    return of(List.of());
  }

  /** These cases. */
  public static WrittenCases of(List<Case> cases) {
    List<Case> copy = List.copyOf(cases);
    return new WrittenCases(() -> copy);
  }

  /** The cases that will be read once, when they are asked for. */
  public static WrittenCases later(Supplier<List<Case>> reading) {
    return new WrittenCases(reading);
  }

  /** The cases, in the ruleset's order. */
  public synchronized List<Case> list() {
    if (reading != null) {
      cases = List.copyOf(reading.get());
      reading = null;
    }
    return cases;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WrittenCases written && list().equals(written.list());
  }

  @Override
  public int hashCode() {
    return list().hashCode();
  }

  @Override
  public String toString() {
    return list().toString();
  }
}
