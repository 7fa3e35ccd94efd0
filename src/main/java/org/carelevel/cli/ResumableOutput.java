package org.carelevel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carelevel.batch.CellProblem;
import org.carelevel.batch.Checkpoint;
import org.carelevel.batch.RejectsCsv;
import org.carelevel.batch.ScoringListener;
import org.carelevel.batch.Summary;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A scored file that is written beside its place, with a note of how far it is. When the work is
 * interrupted, both stay, and the next run goes on from the note; the bytes are those of a run that
 * was not interrupted.
 */
final class ResumableOutput {

  /** Scores. */
  interface Work {
    Summary run(OutputStream out, ScoringListener listener, @Nullable Checkpoint from)
        throws IOException;
  }

  /** How many bytes are written between two notes. */
  private static final long BETWEEN_NOTES = 8 << 20;

  private static final String OUT = "bytes-out";
  private static final String REJECTS = "bytes-rejects";

  private final Path output;
  private final @Nullable Path rejects;
  private final boolean redact;
  private final WorkNote note;
  private final Streams streams;

  private ResumableOutput(
      Path output, @Nullable Path rejects, boolean redact, WorkNote note, Streams streams) {
    this.output = output;
    this.rejects = rejects;
    this.redact = redact;
    this.note = note;
    this.streams = streams;
  }

  /**
   * For an output.
   *
   * @param work says whether two runs do the same to the same input
   */
  static ResumableOutput of(
      @Nullable String output,
      @Nullable String rejects,
      boolean redact,
      ScoreInputs inputs,
      String work,
      Streams streams) {
    if (output == null || output.equals("-") || !inputs.areFiles()) {
      String message =
          "carelevel: --resume needs files: name the inputs, and the output with -o; pipes cannot be read or written again";
      throw new Failure(ExitCode.USAGE, message);
    }
    Path target = OutputFile.path(output);
    Path rejected = rejects == null ? null : OutputFile.path(rejects);
    String all = work + " " + rejected + " " + inputs.print();
    return new ResumableOutput(target, rejected, redact, WorkNote.of(target, all), streams);
  }

  /** The files that are written on the way. */
  static List<String> places(@Nullable String output, @Nullable String rejects) {
    List<String> places = new ArrayList<>();
    if (output != null && !output.equals("-")) {
      places.add(PartFile.of(OutputFile.path(output)).toString());
      places.add(OutputFile.path(output) + WorkNote.ENDING);
    }
    if (rejects != null) {
      places.add(PartFile.of(OutputFile.path(rejects)).toString());
    }
    return places;
  }

  Summary write(Work work) {
    Map<String, Long> before = before();
    Checkpoint from = before.isEmpty() ? null : Checkpoint.of(before);
    try (PartFile out = PartFile.open(output, before.getOrDefault(OUT, 0L));
        PartFile rejected =
            rejects == null ? null : PartFile.open(rejects, before.getOrDefault(REJECTS, 0L))) {
      if (from != null) {
        streams.say("carelevel: goes on after row %,d".formatted(from.rows()));
      }
      Summary summary = work.run(out.out(), listener(out, rejected, from == null), from);
      if (rejected != null) {
        rejected.finish();
      }
      out.finish();
      note.delete();
      return summary;
    } catch (IOException e) {
      throw Streams.cannotWrite(output.toString(), e);
    } catch (Failure e) {
      tidy();
      throw e;
    }
  }

  /** Where nothing was noted, there is nothing to go on with. */
  private void tidy() {
    try {
      if (!Files.exists(note.path())) {
        Files.deleteIfExists(PartFile.of(output));
        if (rejects != null) {
          Files.deleteIfExists(PartFile.of(rejects));
        }
      }
    } catch (IOException e) {
      // What stays does no harm.
    }
  }

  /**
   * What was noted, if all that is done is there. Whoever was ended just between the two last steps
   * has only the rejects in their place, and starts anew.
   */
  private Map<String, Long> before() {
    try {
      Map<String, Long> numbers = note.read().orElse(Map.of());
      boolean there =
          Files.exists(PartFile.of(output))
              && (rejects == null || Files.exists(PartFile.of(rejects)));
      return numbers.containsKey(OUT) && there ? numbers : Map.of();
    } catch (IOException e) {
      String message =
          "carelevel: %s: the work that was interrupted cannot go on: %s; run what you ran then, or delete this file to start anew";
      String file = Quote.printable(note.path().toString());
      throw new Failure(ExitCode.BAD_INPUT, message.formatted(file, e.getMessage()));
    }
  }

  private ScoringListener listener(PartFile out, @Nullable PartFile rejected, boolean start)
      throws IOException {
    ScoringListener told = RejectsOutput.said(streams);
    if (rejected != null) {
      RejectsCsv csv = new RejectsCsv(rejected.out(), redact);
      if (start) {
        csv.start();
      }
      told = RejectsOutput.written(csv, String.valueOf(rejects), streams);
    }
    return new Noting(told, out, rejected, note);
  }

  /** Notes from time to time how far the work is. */
  private static final class Noting implements ScoringListener {

    private final ScoringListener told;
    private final PartFile out;
    private final @Nullable PartFile rejected;
    private final WorkNote note;
    private long noted;

    Noting(ScoringListener told, PartFile out, @Nullable PartFile rejected, WorkNote note) {
      this.told = told;
      this.out = out;
      this.rejected = rejected;
      this.note = note;
    }

    @Override
    public void rejected(CellProblem problem) throws IOException {
      told.rejected(problem);
    }

    @Override
    public void note(String text) {
      told.note(text);
    }

    @Override
    public void reached(Checkpoint checkpoint) throws IOException {
      told.reached(checkpoint);
      if (out.written() - noted < BETWEEN_NOTES) {
        return;
      }
      Map<String, Long> numbers = new TreeMap<>(checkpoint.numbers());
      numbers.put(OUT, out.save());
      if (rejected != null) {
        numbers.put(REJECTS, rejected.save());
      }
      note.write(numbers);
      noted = out.written();
    }
  }
}
