package org.carelevel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.Bootstrap;
import org.carelevel.model.Level;
import org.carelevel.training.Measure;
import org.carelevel.training.RaterAgreement;

/** How far raters agree, as a document: the numbers, how to read them, then where they differ. */
public final class AgreementDocument {

  /** More pairs than these are not shown; the JSON has all. */
  private static final int MOST_PAIRS = 15;

  private final RaterAgreement agreement;
  private final Prose prose;
  private final Estimates estimates;
  private final List<Block> blocks = new ArrayList<>();

  private AgreementDocument(RaterAgreement agreement, Words words) {
    this.agreement = agreement;
    this.prose = new Prose(agreement.ruleset(), words);
    this.estimates = new Estimates(prose);
  }

  /** The document of an agreement, in the words' language. */
  public static Document of(RaterAgreement agreement, Words words) {
    AgreementDocument document = new AgreementDocument(agreement, words);
    document.counts();
    document.together();
    document.pairs();
    document.reading();
    document.blocks.addAll(new SplitChapters(agreement, document.prose).blocks());
    document.blocks.addAll(new ComparisonChapter(agreement, document.prose).blocks());
    document.stamp();
    return new Document(
        words.language(), words.of("agree.title"), Document.Shape.BOOK, document.blocks);
  }

  private void heading(int level, String key) {
    blocks.add(new Block.Heading(level, null, true, prose.say(key)));
  }

  private void counts() {
    heading(1, "agree.title");
    blocks.add(
        prose.paragraph(
            "agree.counts",
            Phrase.plain(Integer.toString(agreement.sheet().raters().size())),
            Phrase.plain(Integer.toString(agreement.sheet().cases().size())),
            Phrase.plain(Integer.toString(agreement.sheet().ratings()))));
    List<Phrase> levels =
        agreement.ruleset().levels().stream().map(Level::id).map(Phrase::code).toList();
    blocks.add(prose.paragraph("agree.levels", prose.listed(levels)));
  }

  private void together() {
    heading(2, "agree.together");
    List<Block.Item> items = new ArrayList<>();
    agreement
        .together()
        .forEach(
            (measure, found) ->
                items.add(new Block.Item(estimates.inFull(measure, found), how(measure, found))));
    blocks.add(new Block.Bullets(false, items));
  }

  /** How to read a number, where there is one. */
  private List<Block.Item> how(Measure measure, Agreement found) {
    return found instanceof Agreement.Estimate
        ? List.of(Block.Item.of(prose.say("agree.read." + measure.id())))
        : List.of();
  }

  private void pairs() {
    List<RaterAgreement.Pair> all = agreement.pairs();
    if (all.isEmpty()) {
      return;
    }
    heading(2, "agree.pairs");
    blocks.add(prose.paragraph("agree.brackets"));
    List<RaterAgreement.Pair> shown =
        all.size() <= MOST_PAIRS
            ? all
            : all.stream()
                .sorted(Comparator.comparingDouble(pair -> value(pair, Measure.LINEAR_KAPPA)))
                .limit(MOST_PAIRS)
                .toList();
    List<Phrase> header = new ArrayList<>(List.of(prose.say("agree.pair")));
    Measure.OF_PAIRS.forEach(measure -> header.add(estimates.name(measure)));
    blocks.add(new Block.Table(header, shown.stream().map(this::row).toList()));
    if (shown.size() < all.size()) {
      int more = all.size() - shown.size();
      blocks.add(prose.paragraph("agree.pairs.more", Phrase.plain(Integer.toString(more))));
    }
    List<Phrase> means = Measure.OF_PAIRS.stream().map(measure -> mean(measure, all)).toList();
    blocks.add(prose.paragraph("agree.pairs.mean", Phrase.joined(means, "; ", "; ")));
    all.stream()
        .flatMap(pair -> pair.measures().values().stream())
        .filter(Agreement.Undefined.class::isInstance)
        .map(Agreement.Undefined.class::cast)
        .distinct()
        .forEach(
            each -> blocks.add(prose.paragraph("agree.pairs.undefined", estimates.reason(each))));
  }

  /** Those without a number stand last. */
  private static double value(RaterAgreement.Pair pair, Measure measure) {
    return pair.measures().get(measure) instanceof Agreement.Estimate estimate
        ? estimate.value()
        : Double.MAX_VALUE;
  }

  private List<Phrase> row(RaterAgreement.Pair pair) {
    List<Phrase> cells = new ArrayList<>();
    cells.add(Phrase.plain(pair.first() + " / " + pair.second()));
    Map<Measure, Agreement> measures = pair.measures();
    for (Measure measure : Measure.OF_PAIRS) {
      cells.add(estimates.inShort(measure, Objects.requireNonNull(measures.get(measure))));
    }
    return cells;
  }

  private Phrase mean(Measure measure, List<RaterAgreement.Pair> pairs) {
    OptionalDouble mean =
        pairs.stream()
            .mapToDouble(pair -> value(pair, measure))
            .filter(value -> value < Double.MAX_VALUE)
            .average();
    Phrase shown =
        mean.isPresent()
            ? Phrase.plain(Estimates.digits(mean.getAsDouble()))
            : prose.say("agree.cell.undefined");
    return estimates.name(measure).then(": ").then(shown);
  }

  private void reading() {
    heading(2, "agree.reading");
    blocks.add(prose.paragraph("agree.reading.words"));
    Phrase share = Phrase.plain(Estimates.percent(agreement.commonest()));
    blocks.add(prose.paragraph("agree.reading.chance", share));
    String draws = String.format(Locale.ROOT, "%,d", Bootstrap.STANDARD.resamples());
    blocks.add(prose.paragraph("agree.reading.interval", Phrase.plain(draws)));
  }

  private void stamp() {
    String stamp = agreement.ruleset().identity().stamp();
    blocks.add(prose.paragraph("stamp", Phrase.code(stamp)));
  }

  /** Names of cases, the first of them where there are many. */
  static String names(List<String> names, Words words) {
    int most = 20;
    String shown = names.stream().limit(most).collect(Collectors.joining(", "));
    return names.size() > most ? words.of("agree.names.more", shown, names.size() - most) : shown;
  }
}
