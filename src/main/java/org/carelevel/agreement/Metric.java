package org.carelevel.agreement;

/** How far apart Krippendorff's alpha takes two categories to be. */
public enum Metric {
  /** All categories are equally far from each other. */
  NOMINAL {
    @Override
    double distance(int a, int b, double[] used) {
      return a == b ? 0 : 1;
    }
  },
  /** By how many ratings lie between them. */
  ORDINAL {
    @Override
    double distance(int a, int b, double[] used) {
      double between = -(used[a] + used[b]) / 2;
      for (int k = Math.min(a, b); k <= Math.max(a, b); k++) {
        between += used[k];
      }
      return a == b ? 0 : between;
    }
  },
  /** By how many categories they are apart. */
  INTERVAL {
    @Override
    double distance(int a, int b, double[] used) {
      return Math.abs(a - b);
    }
  };

  /**
   * The distance, 0 or more; alpha squares it.
   *
   * @param used how often each category was used
   */
  abstract double distance(int a, int b, double[] used);
}
