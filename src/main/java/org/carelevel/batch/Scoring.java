package org.carelevel.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Scores files: one output row for each input row, in order, in bounded memory. A blank cell is
 * unanswered unless a mapping says otherwise; lines without any character are not rows.
 */
public final class Scoring {

  /**
   * How the work is split up; what comes out does not depend on it.
   *
   * @param chunk how many bytes are read for a worker at a time
   * @param workers how many work side by side
   */
  record Split(int chunk, int workers) {

    private static final int MOST_WORKERS = 8;

    static Split forThisMachine() {
      int processors = Runtime.getRuntime().availableProcessors();
      return new Split(1 << 18, Math.min(MOST_WORKERS, processors));
    }
  }

  private final Screener screener;
  private final @Nullable Mapping mapping;
  private final ScoringOptions options;
  private final ScoringListener listener;
  private final Split split;

  /**
   * Scoring by a ruleset.
   *
   * @param screener is used by nobody else meanwhile
   * @param mapping which columns answer which questions; null where they are named after them
   * @param listener is told of every reason for which a row is rejected
   */
  public Scoring(
      Screener screener,
      @Nullable Mapping mapping,
      ScoringOptions options,
      ScoringListener listener) {
    this(screener, mapping, options, listener, Split.forThisMachine());
  }

  Scoring(
      Screener screener,
      @Nullable Mapping mapping,
      ScoringOptions options,
      ScoringListener listener,
      Split split) {
    this.screener = screener;
    this.mapping = mapping;
    this.options = options;
    this.listener = listener;
    this.split = split;
  }

  /**
   * Reads all of the inputs, one after the other, and writes all of the output. The first one says
   * which columns there are; the others must have the same.
   *
   * @param from where an earlier run of the same work came to; null to start anew
   * @throws BadInput where an input cannot be read, or no further, or too many rows are rejected
   * @throws IOException where the output cannot be written
   */
  public Summary run(List<Input> inputs, OutputStream out, @Nullable Checkpoint from)
      throws BadInput, IOException {
    Count total = Count.of(screener.ruleset());
    if (from != null) {
      total.add(from.counts());
    }
    Delivery delivery = new Delivery(out, listener, options.limit(), total);
    int start = from == null ? 0 : from.input();
    @Nullable Plan plan = start == 0 ? null : plan(inputs.get(0));
    for (int i = start; i < inputs.size(); i++) {
      delivery.startInput(i);
      plan = score(inputs.get(i), plan, delivery, from != null && i == start ? from : null);
    }
    if (plan == null) {
      throw new BadInput("carelevel: there is nothing to score; name a file");
    }
    return summary(plan.header(), total);
  }

  /** What became of all of it. */
  private Summary summary(Header header, Count total) {
    Set<String> missing = new LinkedHashSet<>(awaited().expected());
    missing.removeAll(total.columns());
    MissingColumns columns = missingColumns();
    Set<String> open = columns.unanswered(missing);
    List<String> without =
        screener.ruleset().questions().keySet().stream()
            .filter(id -> open.contains(id) || header.withoutColumn().contains(id))
            .toList();
    return total.summary(
        header.without(without), columns.mapped(missing), screener.ruleset(), options.compare());
  }

  private MissingColumns missingColumns() {
    return new MissingColumns(screener.ruleset(), mapping, options);
  }

  private Awaited awaited() {
    return Awaited.of(screener.ruleset(), mapping, options.columns().allowed());
  }

  /** What the first input says about all of them. */
  private Plan plan(Input input) throws BadInput {
    try (OpenedInput opened = open(input)) {
      return Plan.of(opened.source(), opened.file(split, null).names(), screener, mapping, options);
    }
  }

  private Plan score(
      Input input, @Nullable Plan first, Delivery delivery, @Nullable Checkpoint from)
      throws BadInput, IOException {
    try (OpenedInput opened = open(input)) {
      opened.describe().ifPresent(listener::note);
      InputFile file = opened.file(split, first == null ? null : first.header().names());
      List<String> names = file.names();
      Plan plan =
          first == null
              ? Plan.of(opened.source(), names, screener, mapping, options)
              : first.forColumns(opened.source(), names);
      Set<String> missing = new LinkedHashSet<>(file.missing());
      missing.removeAll(delivery.total().columns());
      missingColumns().checkNames(opened.source(), file.own(), missing);
      new IdentifierGuard(plan.header(), options).check(opened.source(), file.sample());
      file.score(plan, delivery, first == null && from == null, from);
      if (!file.isEmpty()) {
        missingColumns().check(opened.source(), file.missing());
      }
      Set<String> there = new LinkedHashSet<>(awaited().expected());
      there.removeAll(file.missing());
      delivery.total().columns(there);
      return plan;
    }
  }

  private OpenedInput open(Input input) throws BadInput {
    return OpenedInput.of(
        input, options.reading(), awaited(), new Shown(options.privacy().redact()));
  }
}
