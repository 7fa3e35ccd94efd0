package org.carelevel.load;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carelevel.diagnostic.Span;

/** A ruleset's tree in two parts, of which the second, the cases, need not be read. */
final class KeptRuleset {

  private static final String CASES = "cases";

  private final KeptTree rules;
  private final byte[] cases;

  private KeptRuleset(KeptTree rules, byte[] cases) {
    this.rules = rules;
    this.cases = cases;
  }

  /** Takes a tree apart. */
  static KeptRuleset of(Node root, String sha256) {
    Node cases = new Node.Empty(Span.START);
    if (!(root instanceof Node.Mapping map)) {
      return new KeptRuleset(new KeptTree(root, sha256), new KeptTree(cases, sha256).bytes());
    }
    List<Node.Entry> others = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      if (entry.key().equals(CASES)) {
        cases = entry.value();
      } else {
        others.add(entry);
      }
    }
    Node rest = new Node.Mapping(others, map.span());
    return new KeptRuleset(new KeptTree(rest, sha256), new KeptTree(cases, sha256).bytes());
  }

  /** The bytes to keep: how long the first part is, and both parts. */
  byte[] bytes() {
    byte[] first = rules.bytes();
    return ByteBuffer.allocate(Integer.BYTES + first.length + cases.length)
        .putInt(first.length)
        .put(first)
        .put(cases)
        .array();
  }

  /** Reads what {@link #bytes} gave. */
  static KeptRuleset read(byte[] bytes) {
    int second = Integer.BYTES + ByteBuffer.wrap(bytes).getInt();
    return new KeptRuleset(
        KeptTree.of(Arrays.copyOfRange(bytes, Integer.BYTES, second)),
        Arrays.copyOfRange(bytes, second, bytes.length));
  }

  /** The tree of all but the cases. */
  KeptTree rules() {
    return rules;
  }

  /** The tree of the cases; empty where there are none. */
  Node cases() {
    return KeptTree.of(cases).root();
  }
}
