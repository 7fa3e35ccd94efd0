package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.interview.Resumed;
import org.carelevel.load.RecordContents;
import org.carelevel.load.RecordReader;
import org.carelevel.model.ScreeningRecord;
import picocli.CommandLine.Parameters;

/** A record that was kept. */
final class RecordOption {

  private static final int MOST_BYTES = 4 << 20;

  @Parameters(
      paramLabel = "RECORD",
      description = "A record, as 'screen --format json' writes it; - is standard input.")
  private String file = "-";

  /** Reads it; ends the command where it cannot be used. */
  ScreeningRecord read(Streams streams) {
    return made(bytes(streams));
  }

  /** Its bytes; ends the command where it cannot be read. */
  byte[] bytes(Streams streams) {
    return streams.bytes(file, MOST_BYTES, ExitCode.BAD_INPUT);
  }

  /** What the bytes are; ends the command where they cannot be used. */
  ScreeningRecord made(byte[] bytes) {
    try {
      return RecordReader.read(Streams.name(file), bytes);
    } catch (RejectedText e) {
      throw new Failure(ExitCode.BAD_INPUT, e.render());
    }
  }

  /**
   * Where it differs from the same record written anew; ends the command where it cannot be read.
   */
  List<String> differing(byte[] bytes, String anew) {
    try {
      return RecordContents.differing(Streams.name(file), bytes, anew);
    } catch (RejectedText e) {
      throw new Failure(ExitCode.BAD_INPUT, e.render());
    }
  }

  /** What the answers mean by the very rules that the record was made with. */
  static Recommendation result(Screener screener, ScreeningRecord made) {
    Resumed resumed = Resumed.of(screener, made);
    if (!resumed.lost().isEmpty()) {
      throw changed("these answers are none: " + Quote.of(String.join("; ", resumed.lost())));
    }
    if (!resumed.lostNotes().isEmpty()) {
      String notes = String.join("; ", resumed.lostNotes());
      throw changed("these notes are on no question: " + Quote.of(notes));
    }
    Screening screening = screener.screen(resumed.answers());
    if (screening instanceof Contradiction) {
      throw changed("its answers contradict each other");
    }
    Recommendation result = (Recommendation) screening;
    List<String> differences =
        new ArrayList<>(RecordDifference.of(made.outcome(), Recording.outcome(result)));
    differences.addAll(RecordDifference.ofDisposition(made, result));
    if (!differences.isEmpty()) {
      throw changed(String.join("; ", differences));
    }
    return result;
  }

  private static Failure changed(String why) {
    String message =
        "carelevel: the record was changed after it was made, since it does not fit its own rules: %s; see 'carelevel verify'";
    return new Failure(ExitCode.BAD_INPUT, message.formatted(why));
  }
}
