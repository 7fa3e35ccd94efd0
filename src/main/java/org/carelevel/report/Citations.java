package org.carelevel.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
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

  /**
   * The citations in short, each source once with its sections; remembers the sources for {@link
   * #list}.
   */
  String shortly(List<Citation> cites) {
    if (cites.isEmpty()) {
      return words.of("source.none");
    }
    Map<String, List<String>> sections = new LinkedHashMap<>();
    for (Citation cite : cites) {
      used.add(cite.source());
      List<String> quoted = sections.computeIfAbsent(name(cite), name -> new ArrayList<>());
      if (cite.section() != null) {
        quoted.add(", \"" + cite.section() + "\"");
      }
    }
    StringJoiner all = new StringJoiner("; ", words.of("why.source") + ": ", "");
    sections.forEach((source, quoted) -> all.add(source + String.join("", quoted)));
    return all.toString();
  }

  private String name(Citation citation) {
    Source source = ruleset.sources().get(citation.source());
    boolean convention = source != null && source.convention();
    return convention ? words.of("source.convention") : citation.source();
  }

  /** The sources that were cited, in full. */
  void list(Page page) {
    List<Source> sources =
        ruleset.sources().values().stream().filter(s -> used.contains(s.id())).toList();
    if (!sources.isEmpty()) {
      page.heading(words.of("sources"));
      sources.forEach(source -> page.point("  - ", inFull(source)));
    }
  }

  /** A source by its id, title, publisher and what it is. */
  String inFull(Source source) {
    String language = words.language();
    String publisher = source.publisher() == null ? "" : ", " + source.publisher().in(language);
    String about = source.about() == null ? "" : ". " + source.about().in(language);
    String id = source.convention() ? "" : source.id() + ": ";
    return id + source.title().in(language) + publisher + about;
  }
}
