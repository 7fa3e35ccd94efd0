package org.carelevel.diagram;

import java.util.Arrays;

/** The nodes: each once, in the order in which they were made. */
final class NodeTable {

  private static final int NOTHING = -1;

  private int[] variables = new int[256];
  private int[] firstChild = new int[256];
  private int[] next = new int[256];
  private int[] children = new int[1024];
  private int[] heads = new int[512];
  private int size;
  private int childCount;

  NodeTable() {
    Arrays.fill(heads, NOTHING);
  }

  int size() {
    return size;
  }

  int variable(int node) {
    return variables[node];
  }

  int child(int node, int branch) {
    return children[firstChild[node] + branch];
  }

  int findOrAdd(int variable, int[] wanted) {
    int slot = slot(variable, wanted, 0, wanted.length);
    for (int node = heads[slot]; node != NOTHING; node = next[node]) {
      if (variables[node] == variable && same(node, wanted)) {
        return node;
      }
    }
    return add(variable, wanted);
  }

  private boolean same(int node, int[] wanted) {
    int first = firstChild[node];
    return Arrays.equals(children, first, first + wanted.length, wanted, 0, wanted.length);
  }

  private int add(int variable, int[] wanted) {
    makeRoom(wanted.length);
    int node = size++;
    variables[node] = variable;
    firstChild[node] = childCount;
    System.arraycopy(wanted, 0, children, childCount, wanted.length);
    childCount += wanted.length;
    link(node);
    return node;
  }

  /** The newest node stands first in its chain, so that truncation can take it off. */
  private void link(int node) {
    int slot = slotOf(node);
    next[node] = heads[slot];
    heads[slot] = node;
  }

  /** Forgets all nodes from this one on. */
  void truncate(int keep) {
    while (size > keep) {
      int node = size - 1;
      heads[slotOf(node)] = next[node];
      childCount = firstChild[node];
      size = node;
    }
  }

  private void makeRoom(int wanted) {
    if (childCount + wanted > children.length) {
      children = Arrays.copyOf(children, Math.max(children.length * 2, childCount + wanted));
    }
    if (size == variables.length) {
      int length = size * 2;
      variables = Arrays.copyOf(variables, length);
      firstChild = Arrays.copyOf(firstChild, length);
      next = Arrays.copyOf(next, length);
      heads = new int[length * 2];
      Arrays.fill(heads, NOTHING);
      for (int node = 0; node < size; node++) {
        link(node);
      }
    }
  }

  private int slotOf(int node) {
    int first = firstChild[node];
    int end = node + 1 < size ? firstChild[node + 1] : childCount;
    return slot(variables[node], children, first, end);
  }

  private int slot(int variable, int[] from, int first, int end) {
    int hash = variable;
    for (int i = first; i < end; i++) {
      hash = (hash ^ from[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash & (heads.length - 1);
  }
}
