package org.carelevel.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.LoadedRuleset;

/**
 * Reads the default ruleset while the command line is still being taken apart: the two take about
 * the same time, and together they are what a start takes.
 */
final class ReadAhead {

  private final FutureTask<LoadedRuleset> reading =
      new FutureTask<>(() -> Shipped.ruleset(Shipped.DEFAULT));

  /** Begins, in a thread that keeps nobody waiting. */
  void start() {
    Thread thread = new Thread(reading, "read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** The default ruleset; reads it now where nobody has begun. */
  LoadedRuleset ruleset() throws RejectedText {
    reading.run();
    try {
      return reading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RejectedText rejected) {
        throw rejected;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Shipped.ruleset(Shipped.DEFAULT);
    }
  }
}
