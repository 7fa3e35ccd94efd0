package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carelevel.agreement.ConfusionMatrix;
import org.carelevel.model.Level;
import org.carelevel.training.AgainstReference;
import org.carelevel.training.Measure;
import org.carelevel.training.RaterAgreement;
import org.carelevel.training.Reference;

/** Each rater beside the reference; nothing where there is none. */
final class ComparisonChapter {

  private final RaterAgreement agreement;
  private final Prose prose;
  private final Estimates estimates;
  private final List<Block> blocks = new ArrayList<>();

  ComparisonChapter(RaterAgreement agreement, Prose prose) {
    this.agreement = agreement;
    this.prose = prose;
    this.estimates = new Estimates(prose);
  }

  List<Block> blocks() {
    agreement.reference().ifPresent(this::chapter);
    return blocks;
  }

  private void chapter(Reference reference) {
    blocks.add(new Block.Heading(2, null, true, prose.say("agree.reference")));
    blocks.add(prose.paragraph("agree.reference." + reference.origin().id()));
    blocks.add(prose.paragraph("agree.reference.limit"));
    List<Phrase> header = new ArrayList<>();
    for (String key : List.of("rater", "cases", "same", "below", "above")) {
      header.add(prose.say("agree.reference.column." + key));
    }
    header.add(estimates.name(Measure.LINEAR_KAPPA));
    blocks.add(new Block.Table(header, agreement.raters().stream().map(this::row).toList()));
    blocks.add(prose.paragraph("agree.brackets"));
    for (Reference.Reason reason : Reference.Reason.values()) {
      leftOut(reference, reason);
    }
    agreement.raters().forEach(this::rater);
  }

  private List<Phrase> row(AgainstReference rater) {
    List<Phrase> cells = new ArrayList<>();
    cells.add(Phrase.plain(rater.rater()));
    cells.add(number(rater.matrix().total()));
    cells.add(cell(rater, Measure.PERCENT_AGREEMENT));
    cells.add(number(rater.below().size()));
    cells.add(number(rater.above().size()));
    cells.add(cell(rater, Measure.LINEAR_KAPPA));
    return cells;
  }

  private Phrase cell(AgainstReference rater, Measure measure) {
    return estimates.inShort(measure, Objects.requireNonNull(rater.measures().get(measure)));
  }

  private static Phrase number(int number) {
    return Phrase.plain(Integer.toString(number));
  }

  private void leftOut(Reference reference, Reference.Reason reason) {
    List<String> names =
        reference.leftOut().stream()
            .filter(each -> each.reason() == reason)
            .map(Reference.LeftOut::name)
            .toList();
    if (!names.isEmpty()) {
      Phrase shown = Phrase.plain(AgreementDocument.names(names, prose.words()));
      blocks.add(prose.paragraph("agree.left-out." + reason.id(), shown));
    }
  }

  private void rater(AgainstReference rater) {
    Phrase name = prose.say("agree.reference.rater", Phrase.plain(rater.rater()));
    blocks.add(new Block.Heading(3, null, true, name));
    blocks.add(matrix(rater.matrix()));
    names("agree.reference.below", rater.below());
    names("agree.reference.above", rater.above());
  }

  private void names(String key, List<String> names) {
    if (!names.isEmpty()) {
      Phrase shown = Phrase.plain(AgreementDocument.names(names, prose.words()));
      blocks.add(prose.paragraph(key, shown));
    }
  }

  /** Rows are levels of the reference. */
  private Block.Table matrix(ConfusionMatrix matrix) {
    List<Level> levels = agreement.ruleset().levels();
    List<Phrase> header = new ArrayList<>(List.of(prose.say("agree.matrix")));
    levels.forEach(level -> header.add(Phrase.code(level.id())));
    List<List<Phrase>> rows = new ArrayList<>();
    for (Level level : levels) {
      List<Phrase> row = new ArrayList<>(List.of(Phrase.code(level.id())));
      matrix.counts().get(level.rank()).forEach(count -> row.add(number(count)));
      rows.add(row);
    }
    return new Block.Table(header, rows);
  }
}
