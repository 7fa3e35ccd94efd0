package org.carelevel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that must be so for every valid set of answers. */
public record Property(String id, @Nullable Text about, Claim claim) {

  /** What is claimed. */
  public sealed interface Claim {}

  /** Where the condition holds, the level is this far. */
  public record LevelIs(Condition whenever, Bound bound, Level level) implements Claim {}

  /** Where the condition holds, some alert of this kind is raised. */
  public record AlertOfKind(Condition whenever, Alert.Kind kind) implements Claim {}

  /** Where the condition holds, the alert of this rule is raised. */
  public record AlertOfRule(Condition whenever, String rule) implements Claim {}

  /** Changing these answers alone never changes the level. */
  public record NeverMatters(List<String> questions) implements Claim {
    /** Keeps its own copy. */
    public NeverMatters {
      questions = List.copyOf(questions);
    }
  }

  /** A worse answer to one of these ordered questions never lowers the level. */
  public record Monotone(List<String> questions) implements Claim {
    /** Keeps its own copy. */
    public Monotone {
      questions = List.copyOf(questions);
    }
  }

  /** How a level is bounded. */
  public enum Bound {
    /** This level or a more intensive one. */
    AT_LEAST,
    /** This level or a less intensive one. */
    AT_MOST,
    /** Just this level. */
    IS
  }
}
