package org.carelevel.diagram;

/**
 * Remembers results of {@link Diagram#apply}. A newer result may displace an older one: that costs
 * time, never truth.
 */
final class ApplyCache {

  /** Nothing is remembered. */
  static final int ABSENT = Integer.MAX_VALUE;

  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST = 1 << 20;

  private long[] pairs = new long[SMALLEST];
  private int[] stamps = new int[SMALLEST];
  private Op[] ops = new Op[SMALLEST];
  private int[] results = new int[SMALLEST];
  private int stamp = 1;
  private int puts;

  int get(Op op, int a, int b) {
    long pair = pair(a, b);
    int slot = slot(op, pair);
    boolean hit = stamps[slot] == stamp && pairs[slot] == pair && ops[slot] == op;
    return hit ? results[slot] : ABSENT;
  }

  void put(Op op, int a, int b, int result) {
    if (++puts > pairs.length && pairs.length < LARGEST) {
      grow();
    }
    long pair = pair(a, b);
    int slot = slot(op, pair);
    pairs[slot] = pair;
    ops[slot] = op;
    results[slot] = result;
    stamps[slot] = stamp;
  }

  void clear() {
    stamp++;
    puts = 0;
  }

  /** Starts again with more room; what was remembered is worked out again where it is needed. */
  private void grow() {
    int length = pairs.length * 4;
    pairs = new long[length];
    stamps = new int[length];
    ops = new Op[length];
    results = new int[length];
    puts = 0;
  }

  private static long pair(int a, int b) {
    return ((long) a << 32) | (b & 0xFFFFFFFFL);
  }

  private int slot(Op op, long pair) {
    long hash = (pair * 31 + op.code) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 40) & (pairs.length - 1);
  }
}
