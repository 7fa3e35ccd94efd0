package org.carelevel.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The citations in short, by source; remembers the sources for {@link #list}. */
  String shortly(List<Citation> cites) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    for (Citation citation : cites) {
      used.add(citation.source());
      List<String> own = sections.computeIfAbsent(citation.source(), id -> new ArrayList<>());
      if (citation.section() != null) {
        own.add('"' + citation.section() + '"');
      }
    }
    List<String> found = new ArrayList<>();
    sections.forEach((id, own) -> found.add(shortly(id, own)));
    return words.of("why.source") + ": " + String.join("; ", found);
  }

  private String shortly(String id, List<String> sections) {
    Source source = ruleset.sources().get(id);
    if (source != null && source.convention()) {
      return words.of("source.convention");
    }
    return sections.isEmpty() ? id : id + " " + String.join(", ", sections);
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
