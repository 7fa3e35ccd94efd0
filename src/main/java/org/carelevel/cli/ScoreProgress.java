package org.carelevel.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.carelevel.batch.Input;

/** Shows on a terminal how much of long files has been read. */
final class ScoreProgress implements AutoCloseable {

  /** Less is read before anybody wonders. */
  private static final long LEAST_BYTES = 32 << 20;

  private static final long UNIT = 1 << 20;
  private static final int WIDTH = 72;
  private static final int MILLISECONDS = 250;

  private final ProgressBar bar;
  private final Streams streams;

  private ScoreProgress(ProgressBar bar, Streams streams) {
    this.bar = bar;
    this.streams = streams;
  }

  /** Whether there is somebody to show it to, and something to show. */
  static boolean isWanted(ScoreInputs inputs, boolean resultsOnTerminal, Streams streams) {
    return streams.isTerminal("stderr")
        && !resultsOnTerminal
        && !streams.variable("TERM").equals("dumb")
        && streams.variable("ACCESSIBLE").isEmpty()
        && !inputs.paths().contains("-")
        && size(inputs) >= LEAST_BYTES;
  }

  /** Starts to show it. */
  static ScoreProgress of(ScoreInputs inputs, Streams streams) {
    boolean unicode = streams.charset().equals(StandardCharsets.UTF_8);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("read")
            .setInitialMax(size(inputs))
            .setUnit(" MiB", UNIT)
            .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLISECONDS)
            .setConsumer(new DelegatingProgressBarConsumer(streams::sayForNow, WIDTH))
            .build();
    return new ScoreProgress(bar, streams);
  }

  private static long size(ScoreInputs inputs) {
    long size = 0;
    for (String path : inputs.paths()) {
      try {
        size += Files.size(Path.of(path));
      } catch (IOException e) {
        // Whoever reads it will say so.
        return 0;
      }
    }
    return size;
  }

  /** The same inputs, watched. */
  ScoreInputs watched(ScoreInputs inputs) {
    List<Input> watched =
        inputs.all().stream()
            .map(input -> new Input(input.name(), () -> watched(input.bytes().open())))
            .toList();
    return new ScoreInputs(watched, inputs.paths());
  }

  private InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        bar.stepBy(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        bar.stepBy(Math.max(0, read));
        return read;
      }
    };
  }

  @Override
  public void close() {
    bar.close();
    streams.sayForNow("");
  }
}
