package org.carelevel.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.model.Citation;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Source;

/** Says where reasons come from. */
final class Citations {

  private final Ruleset ruleset;
  private final Words words;
  private final Set<String> used = new LinkedHashSet<>();

  Citations(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.words = words;
  }

  /** The citations in short; remembers their sources for {@link #list}. */
  String shortly(List<Citation> cites) {
    return cites.stream()
        .map(this::shortly)
        .distinct()
        .collect(Collectors.joining(", ", words.of("why.source") + ": ", ""));
  }

  private String shortly(Citation citation) {
    used.add(citation.source());
    Source source = ruleset.sources().get(citation.source());
    if (source != null && source.convention()) {
      return words.of("source.convention");
    }
    return citation.section() == null
        ? citation.source()
        : citation.source() + ", \"" + citation.section() + "\"";
  }

  /** The sources that were cited, in full. */
  void list(Page page) {
    List<Source> sources =
        ruleset.sources().values().stream().filter(s -> used.contains(s.id())).toList();
    if (!sources.isEmpty()) {
      page.heading(words.of("sources"));
      sources.forEach(source -> page.point("  - ", line(source)));
    }
  }

  private String line(Source source) {
    String language = words.language();
    String publisher = source.publisher() == null ? "" : ", " + source.publisher().in(language);
    String about = source.about() == null ? "" : ". " + source.about().in(language);
    String id = source.convention() ? "" : source.id() + ": ";
    return id + source.title().in(language) + publisher + about;
  }
}
