package org.carelevel.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain pieces of a tree, and notes what is wrong with them. A null result means that a
 * problem was noted.
 */
final class Reading {

  private static final int LONGEST_ID = 64;
  private static final Set<String> RESERVED =
      Set.of("all", "any", "not", "count", "answers", Answers.DECLINED);

  private final Problems problems;
  private final SourceText source;

  Reading(Problems problems, SourceText source) {
    this.problems = problems;
    this.source = source;
  }

  /** Where a part of a text stands. */
  Span within(Span whole, String part) {
    return source.within(whole, part);
  }

  /** How many problems were noted so far. */
  int noted() {
    return problems.count();
  }

  void problem(Code code, Span span, String message) {
    problems.add(code, span, message);
  }

  /** The keys of a map. */
  @Nullable Fields fields(Node node, String what) {
    if (node instanceof Node.Mapping map) {
      return new Fields(this, map, what);
    }
    wrongType(node, what, "a map of keys and values");
    return null;
  }

  /** The entries of a map whose keys are ids; each bad id is noted, and left out. */
  List<Node.Entry> entries(Node node, String what) {
    if (node instanceof Node.Mapping map) {
      List<Node.Entry> entries = new ArrayList<>();
      for (Node.Entry entry : map.entries()) {
        if (id(entry.key(), entry.keySpan(), false)) {
          entries.add(entry);
        }
      }
      return entries;
    }
    wrongType(node, what, "a map from ids");
    return List.of();
  }

  /** The items of a list. */
  List<Node> items(Node node, String what) {
    if (node instanceof Node.Sequence list) {
      return list.items();
    }
    wrongType(node, what, "a list");
    return List.of();
  }

  /** A plain text that is not empty. */
  @Nullable String string(Node node, String what) {
    if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text();
    }
    if (node instanceof Node.Scalar || node instanceof Node.Empty) {
      problem(Code.BAD_VALUE, node.span(), what + " is empty; write it, or remove the key");
    } else {
      wrongType(node, what, "a plain text");
    }
    return null;
  }

  /** Plain texts. */
  List<String> strings(Node node, String what) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(node, what)) {
      String text = string(item, "an item of " + what);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A well-formed id. */
  @Nullable String id(Node node, String what) {
    String text = string(node, what);
    return text != null && id(text, node.span(), false) ? text : null;
  }

  /** Whether an id is well-formed, and not reserved where that matters. */
  boolean id(String text, Span span, boolean refuseReserved) {
    if (!wellFormed(text)) {
      String message =
          "%s cannot be an id; use letters, digits, '.', '_' and '-', 64 at most, starting with a letter or digit";
      problem(Code.BAD_ID, span, message.formatted(Quote.of(text)));
      return false;
    }
    if (refuseReserved && RESERVED.contains(text)) {
      problem(
          Code.BAD_ID, span, "'%s' has a meaning of its own; choose another id".formatted(text));
      return false;
    }
    return true;
  }

  private static boolean wellFormed(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && (i == 0 || (c != '-' && c != '_' && c != '.'))) {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= LONGEST_ID;
  }

  /** Notes an id that was there before. */
  boolean isNew(String id, Span span, Set<String> seen, String what) {
    if (seen.add(id)) {
      return true;
    }
    String message = "%s '%s' is there already; give each an id of its own";
    problem(Code.DUPLICATE_ID, span, message.formatted(what, id));
    return false;
  }

  /** The {@code id} of a map that must have a new one. */
  @Nullable String newId(Fields fields, Set<String> seen, String what) {
    Node node = fields.need("id");
    String id = node == null ? null : id(node, "'id'");
    return node != null && id != null && isNew(id, node.span(), seen, what) ? id : null;
  }

  /** {@code true} or {@code false}. */
  @Nullable Boolean flag(Node node, String what) {
    String text = string(node, what);
    if (text == null) {
      return null;
    }
    if (!text.equals("true") && !text.equals("false")) {
      String message = "%s is %s; write true or false";
      problem(Code.BAD_VALUE, node.span(), message.formatted(what, Quote.of(text)));
      return null;
    }
    return text.equals("true");
  }

  /** A whole number in a range. */
  OptionalInt number(Node node, String what, int from, int to) {
    String text = string(node, what);
    if (text == null) {
      return OptionalInt.empty();
    }
    if (!text.matches("-?[0-9]{1,9}")) {
      String message = "%s is %s; write a whole number";
      problem(Code.BAD_VALUE, node.span(), message.formatted(what, Quote.of(text)));
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(text);
    if (number < from || number > to) {
      String message = "%s is %d; it must be from %d to %d";
      problem(Code.OUT_OF_RANGE, node.span(), message.formatted(what, number, from, to));
      return OptionalInt.empty();
    }
    return OptionalInt.of(number);
  }

  /** Notes that there is more of something than a file may have. */
  void limit(int number, int most, Span span, String what) {
    if (number > most) {
      String message = "there are %,d %s; at most %,d can be read";
      problem(Code.LIMIT, span, message.formatted(number, what, most));
    }
  }

  void wrongType(Node node, String what, String wanted) {
    String message = "%s must be %s, and %s stands here";
    problem(Code.WRONG_TYPE, node.span(), message.formatted(what, wanted, node.kind()));
  }

  /** An empty set for {@link #isNew}. */
  static Set<String> noneSeen() {
    return new HashSet<>();
  }

  /** Where each word of a list stands. What is not a word is left out. */
  static Map<String, Span> words(Node node) {
    Map<String, Span> words = new LinkedHashMap<>();
    if (node instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Node.Scalar word) {
          words.putIfAbsent(word.text(), word.span());
        }
      }
    }
    return words;
  }
}
