package org.carelevel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carelevel.batch.CellProblem;
import org.carelevel.batch.Checkpoint;
import org.carelevel.batch.RejectsCsv;
import org.carelevel.batch.ScoringListener;
import org.jspecify.annotations.Nullable;

/** Where it is said why rows are rejected: a file, or else standard error. */
final class RejectsOutput {

  private RejectsOutput() {}

  /** Lets something be done, and tells of rejected rows meanwhile. */
  static void write(
      @Nullable String file, boolean redact, Streams streams, Consumer<ScoringListener> doing) {
    if (file == null) {
      doing.accept(said(streams));
      return;
    }
    List<Failure> failure = new ArrayList<>();
    OutputFile.write(
        file,
        out -> {
          RejectsCsv csv = new RejectsCsv(out, redact);
          csv.start();
          try {
            doing.accept(written(csv, file, streams));
          } catch (Failure e) {
            // What was rejected until then helps to mend it.
            failure.add(e);
          }
          csv.flush();
        });
    failure.forEach(
        each -> {
          throw each;
        });
  }

  /** Says each reason on standard error. */
  static ScoringListener said(Streams streams) {
    return new ScoringListener() {
      @Override
      public void rejected(CellProblem problem) {
        streams.say(problem.render());
      }

      @Override
      public void note(String text) {
        streams.say(text);
      }
    };
  }

  /** Writes each reason to a file. */
  static ScoringListener written(RejectsCsv csv, String file, Streams streams) {
    return new ScoringListener() {
      @Override
      public void rejected(CellProblem problem) {
        try {
          csv.add(problem);
        } catch (IOException e) {
          throw Streams.cannotWrite(file, e);
        }
      }

      @Override
      public void reached(Checkpoint checkpoint) throws IOException {
        csv.flush();
      }

      @Override
      public void note(String text) {
        streams.say(text);
      }
    };
  }
}
