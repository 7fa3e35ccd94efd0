package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.jspecify.annotations.Nullable;

/** In what a record differs from the same record written anew: every field counts. */
public final class RecordContents {

  /** What items of lists are called by, where they have it; else by their places. */
  private static final String ID = "id";

  private RecordContents() {}

  /**
   * Where they differ, such as {@code rules, severe-withdrawal, because}: of each field of the
   * whole the first place.
   *
   * @param name what to call the record in messages
   * @param record as it was kept
   * @param anew as it would be written
   * @throws RejectedText where one of them cannot be read
   */
  public static List<String> differing(String name, byte[] record, String anew)
      throws RejectedText {
    List<String> found = new ArrayList<>();
    Node kept = node(name, Utf8.decode(name, record));
    Node expected = node(name, anew);
    if (kept instanceof Node.Mapping one && expected instanceof Node.Mapping other) {
      Map<String, Node> before = members(one);
      Map<String, Node> after = members(other);
      union(before, after)
          .forEach(
              key ->
                  difference(before.get(key), after.get(key)).ifPresent(at -> found.add(key + at)));
    }
    return found;
  }

  private static Node node(String name, String text) throws RejectedText {
    SourceText source = SourceText.of(name, text);
    Problems problems = new Problems();
    Node node = TreeReader.read(source, text, problems);
    problems.throwIfAny(source);
    return Optional.ofNullable(node).orElseThrow();
  }

  /** Where the first difference is, below here; empty where there is none. */
  private static Optional<String> difference(@Nullable Node one, @Nullable Node other) {
    if (one == null || other == null) {
      return one == other ? Optional.empty() : Optional.of("");
    } else if (one instanceof Node.Mapping first && other instanceof Node.Mapping second) {
      return ofMembers(members(first), members(second));
    } else if (one instanceof Node.Sequence first && other instanceof Node.Sequence second) {
      return ofItems(first.items(), second.items());
    } else if (one instanceof Node.Scalar first && other instanceof Node.Scalar second) {
      return first.text().equals(second.text()) ? Optional.empty() : Optional.of("");
    }
    boolean same = one instanceof Node.Empty && other instanceof Node.Empty;
    return same ? Optional.empty() : Optional.of("");
  }

  private static Optional<String> ofMembers(Map<String, Node> one, Map<String, Node> other) {
    return union(one, other).stream()
        .flatMap(
            key -> difference(one.get(key), other.get(key)).map(at -> ", " + key + at).stream())
        .findFirst();
  }

  private static Optional<String> ofItems(List<Node> one, List<Node> other) {
    if (one.size() != other.size()) {
      return Optional.of("");
    }
    for (int i = 0; i < one.size(); i++) {
      Optional<String> at = difference(one.get(i), other.get(i));
      if (at.isPresent()) {
        return Optional.of(", " + called(one.get(i), i) + at.get());
      }
    }
    return Optional.empty();
  }

  private static String called(Node item, int place) {
    return item instanceof Node.Mapping map && members(map).get(ID) instanceof Node.Scalar id
        ? id.text()
        : Integer.toString(place + 1);
  }

  private static Map<String, Node> members(Node.Mapping map) {
    return map.entries().stream()
        .collect(
            Collectors.toMap(
                Node.Entry::key, Node.Entry::value, (one, other) -> one, LinkedHashMap::new));
  }

  private static Set<String> union(Map<String, Node> one, Map<String, Node> other) {
    Set<String> keys = new LinkedHashSet<>(other.keySet());
    keys.addAll(one.keySet());
    return keys;
  }
}
