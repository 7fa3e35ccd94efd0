package org.carelevel.diagram;

/** How two terminals are combined, in either order. Booleans are 0 and 1. */
enum Op {
  /** Of booleans only. */
  AND(1) {
    @Override
    int combine(int a, int b) {
      return a & b;
    }
  },
  /** Bit by bit, so of sets too. */
  OR(2) {
    @Override
    int combine(int a, int b) {
      return a | b;
    }
  },
  MAX(3) {
    @Override
    int combine(int a, int b) {
      return Math.max(a, b);
    }
  },
  PLUS(4) {
    @Override
    int combine(int a, int b) {
      return a + b;
    }
  },
  /** With a boolean: the other operand where it is 1, else 0. */
  TIMES(5) {
    @Override
    int combine(int a, int b) {
      return a * b;
    }
  };

  /** Tells the operations apart in a hash. */
  final int code;

  Op(int code) {
    this.code = code;
  }

  abstract int combine(int a, int b);

  /** Whether this terminal leaves the other operand as it is. */
  boolean neutral(int value) {
    return switch (this) {
      case OR, MAX, PLUS -> value == 0;
      case AND, TIMES -> value == 1;
    };
  }

  /** Whether this terminal is the result whatever the other operand is. */
  boolean absorbs(int value) {
    return value == 0 && (this == AND || this == TIMES);
  }
}
