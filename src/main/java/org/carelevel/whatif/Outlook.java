package org.carelevel.whatif;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carelevel.engine.Recommendation;

/**
 * All that would change a result.
 *
 * @param raising the smallest changes that raise the level
 * @param lowering those that lower it
 * @param alerts the alerts that stand otherwise with another answer to one question alone
 * @param bearings what each given answer bears on the level, in the questions' order
 * @param whyNot why a level that was asked about is not the result
 */
public record Outlook(
    Recommendation before,
    Changes raising,
    Changes lowering,
    List<AlertChange> alerts,
    Map<String, Bearing> bearings,
    Optional<WhyNot> whyNot) {

  /** Keeps its own copies. */
  public Outlook {
    alerts = List.copyOf(alerts);
    bearings = Collections.unmodifiableMap(new LinkedHashMap<>(bearings));
  }

  /** The questions whose given answers bear so on the level, in their order. */
  public List<String> questions(Bearing bearing) {
    return bearings.entrySet().stream()
        .filter(entry -> entry.getValue() == bearing)
        .map(Map.Entry::getKey)
        .toList();
  }
}
