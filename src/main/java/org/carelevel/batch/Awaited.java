package org.carelevel.batch;

import java.util.LinkedHashSet;
import java.util.Set;
import org.carelevel.model.Mapping;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * The columns that somebody waits for.
 *
 * @param all those that can answer a question
 * @param expected those of them that a complete input has
 * @param allowed the columns that may be passed through although they are called nearly so
 */
record Awaited(Set<String> all, Set<String> expected, Set<String> allowed) {

  /** Keeps its own copies. */
  Awaited {
    all = Set.copyOf(all);
    allowed = Set.copyOf(allowed);
    expected = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(expected));
  }

  /** Columns by whose names a file is understood, though nobody reads their answers yet. */
  static Awaited hints(Set<String> names) {
    return new Awaited(names, Set.of(), Set.of());
  }

  /** The columns of a ruleset's questions, or those of a mapping and of the questions it leaves. */
  static Awaited of(Ruleset ruleset, @Nullable Mapping mapping, Set<String> allowed) {
    Set<String> questions = ruleset.questions().keySet();
    if (mapping == null) {
      return new Awaited(questions, questions, allowed);
    }
    Set<String> mapped = new LinkedHashSet<>();
    mapping.origins().values().forEach(origin -> mapped.addAll(origin.columns()));
    Set<String> all = new LinkedHashSet<>(questions);
    all.removeAll(mapping.origins().keySet());
    all.addAll(mapped);
    return new Awaited(all, mapped, allowed);
  }
}
