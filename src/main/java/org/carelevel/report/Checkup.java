package org.carelevel.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** What was found when the program looked at itself and at the machine that it runs on. */
public final class Checkup {

  /** How something stands. */
  public enum Kind {
    /** As it should be. */
    OK,
    /** Worth knowing, and nothing that keeps it from working. */
    NOTE,
    /** Something to mend. */
    PROBLEM;

    /** The word for it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Line(Kind kind, String about, String says) {}

  private final List<Line> lines = new ArrayList<>();

  /** Adds what was found. */
  public void add(Kind kind, String about, String says) {
    lines.add(new Line(kind, about, says));
  }

  /** Whether there is something to mend. */
  public boolean hasProblem() {
    return lines.stream().anyMatch(line -> line.kind() == Kind.PROBLEM);
  }

  /** A line for each, wrapped. */
  public String text(Layout layout) {
    Page page = new Page(layout);
    for (Line line : lines) {
      String mark = String.format(Locale.ROOT, "%-8s", line.kind().word());
      Ink ink = line.kind() == Kind.PROBLEM ? Ink.STRONG : Ink.PLAIN;
      page.point(mark, line.about() + ": " + line.says(), ink);
    }
    return page.toString();
  }

  /** One object, whose {@code lines} have {@code kind}, {@code about} and {@code says}. */
  public String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(new Indented(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("carelevel", 1);
      json.writeBooleanProperty("problem", hasProblem());
      json.writeArrayPropertyStart("lines");
      for (Line line : lines) {
        json.writeStartObject();
        json.writeStringProperty("kind", line.kind().word());
        json.writeStringProperty("about", line.about());
        json.writeStringProperty("says", line.says());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }
}
