package org.carelevel.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.model.Ruleset;

/**
 * Reads the default ruleset and compiles it while the command line is still being taken apart: the
 * two take about the same time, and together they are most of a start.
 */
final class ReadAhead {

  private record Ready(LoadedRuleset loaded, AnswerSpace space) {}

  private final FutureTask<Ready> reading = new FutureTask<>(ReadAhead::read);

  private static Ready read() throws RejectedText {
    LoadedRuleset loaded = Shipped.ruleset(Shipped.DEFAULT);
    return new Ready(loaded, new AnswerSpace(loaded.ruleset()));
  }

  /** Begins, in a thread that keeps nobody waiting. */
  void start() {
    Thread thread = new Thread(reading, "read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** The default ruleset; reads it now where nobody has begun. */
  LoadedRuleset ruleset() throws RejectedText {
    return ready().loaded();
  }

  /** A ruleset compiled; it is ready where it is the default one. */
  AnswerSpace compiled(Ruleset ruleset) {
    if (reading.isDone()) {
      try {
        Ready ready = ready();
        String sha256 = ready.loaded().ruleset().identity().sha256();
        if (sha256.equals(ruleset.identity().sha256())) {
          return ready.space();
        }
      } catch (RejectedText e) {
        throw new IllegalStateException(e);
      }
    }
    return new AnswerSpace(ruleset);
  }

  private Ready ready() throws RejectedText {
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
      return read();
    }
  }
}
