package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carelevel.Steering;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Pictures of rules are as recorded; {@code -Drecord=true} records them again. */
class RulesPictureTest {

  private static final boolean RECORD = Boolean.getBoolean("record");

  @ParameterizedTest
  @CsvSource({"en, svg", "es, svg", "en, mmd", "es, mmd"})
  void isAsRecorded(String language, String format) throws IOException, RejectedText {
    Words words = Words.in(language);
    Ruleset small = SmallRuleset.ruleset();
    String drawn =
        format.equals("svg") ? SvgPicture.write(small, words) : MermaidPicture.write(small, words);
    recorded(SmallRuleset.FOLDER.resolve("small." + language + "." + format), drawn);
  }

  /** {@code src/site/capture.sh} draws it, too. */
  @Test
  void thePictureInTheDocumentationIsThatOfTheShippedRules() throws IOException, RejectedText {
    String drawn = SvgPicture.write(shipped("iop-suitability"), Words.in("en"));
    recorded(Path.of("src/site/resources/images/rules.svg"), drawn);
  }

  private static void recorded(Path file, String drawn) throws IOException {
    if (RECORD) {
      Files.writeString(file, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "iop-suitability, en",
    "iop-suitability, es",
    "scored-screening, en",
    "scored-screening, es"
  })
  void showsEverything(String id, String language) throws Exception {
    Ruleset ruleset = shipped(id);
    String svg = SvgPicture.write(ruleset, Words.in(language));
    List<String> shown =
        texts(svg, "text").stream().map(text -> text.replaceFirst("^!!? ", "")).toList();
    String mermaid = MermaidPicture.write(ruleset, Words.in(language));
    assertThat(shown)
        .containsAll(ruleset.questions().keySet())
        .containsAll(ruleset.scores().keySet())
        .containsAll(ruleset.rules().keySet());
    String all = String.join(" ", shown);
    Stream<String> names =
        Stream.concat(
            ruleset.levels().stream().map(level -> level.name().in(language)),
            ruleset.considerations().values().stream().map(c -> c.name().in(language)));
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(all).contains(name);
              assertThat(mermaid).contains("\"" + MermaidPicture.escape(name) + "\"");
            });
    Stream.of(ruleset.questions(), ruleset.scores(), ruleset.rules())
        .flatMap(each -> each.keySet().stream())
        .forEach(each -> assertThat(mermaid).containsPattern("[\" ]" + Pattern.quote(each) + "\""));
    assertThat(texts(svg, "desc")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iop-suitability", "scored-screening"})
  void fitsASlideWithoutOverlaps(String id) throws Exception {
    Ruleset ruleset = shipped(id);
    Element svg = parsed(SvgPicture.write(ruleset, Words.in("en")));
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 1600 900");
    RuleGraph graph = RowOrder.of(RuleGraph.of(ruleset, Words.in("en")).withPassages());
    PicturePlan plan = new PicturePlan(graph);
    for (List<RuleGraph.Node> column : graph.columns()) {
      double free = 0;
      for (RuleGraph.Node node : column) {
        PicturePlan.Box box = plan.box(node);
        assertThat(box.y()).as(node.key()).isGreaterThanOrEqualTo(free - 0.01);
        free = box.y() + box.height();
      }
      assertThat(free).isLessThan(plan.height());
    }
  }

  /** Nobody needs colours to tell lines apart, and whoever sees little sees all of them. */
  @Test
  void coloursHaveContrastAndSayNothingAlone() throws Exception {
    String svg = SvgPicture.write(SmallRuleset.ruleset(), Words.in("en"));
    Set<String> colours = new TreeSet<>();
    Pattern.compile("#([0-9a-f]{6})\"")
        .matcher(svg)
        .results()
        .forEach(match -> colours.add(match.group(1)));
    colours.remove("ffffff");
    assertThat(colours).hasSizeGreaterThan(5);
    assertThat(colours).allSatisfy(each -> assertThat(contrast(each)).isGreaterThan(4.5));
    Set<String> looks = new TreeSet<>();
    for (Element path : elements(parsed(svg), "path")) {
      if (path.getAttribute("d").matches("M.* .*h46")) {
        looks.add(
            path.getAttribute("stroke-width")
                + path.getAttribute("stroke-dasharray")
                + path.hasAttribute("marker-end"));
      }
    }
    assertThat(looks).hasSize(RuleGraph.Kind.values().length);
  }

  private static double contrast(String colour) {
    double light = 0;
    double[] shares = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      light += shares[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (light + 0.05);
  }

  @Test
  void hostileTextsStayTextsInSvg() throws Exception {
    for (String hostile : SmallRuleset.HOSTILE) {
      String svg = SvgPicture.write(SmallRuleset.hostile(hostile), Words.in("en"));
      Set<String> tags = new TreeSet<>();
      for (Element each : elements(parsed(svg), "*")) {
        tags.add(each.getTagName());
        for (int i = 0; i < each.getAttributes().getLength(); i++) {
          Node attribute = each.getAttributes().item(i);
          assertThat(attribute.getNodeName()).doesNotStartWith("on").doesNotContain("href");
        }
      }
      assertThat(tags)
          .isSubsetOf("svg", "title", "desc", "defs", "marker", "rect", "text", "path", "g");
      assertThat(svg).contains(Html.escape(hostile)).doesNotContain("url(h", "http://e", "@import");
      assertThat(Steering.in(svg)).isEmpty();
    }
  }

  @Test
  void hostileTextsStayTextsInMermaid() throws Exception {
    String plain = MermaidPicture.write(SmallRuleset.ruleset(), Words.in("en"));
    for (String hostile : SmallRuleset.HOSTILE) {
      String mermaid = MermaidPicture.write(SmallRuleset.hostile(hostile), Words.in("en"));
      assertThat(mermaid.lines().count()).as(hostile).isEqualTo(plain.lines().count());
      assertThat(mermaid.lines().skip(1))
          .allMatch(line -> line.matches(LINE.pattern()), "a line of the chart");
    }
  }

  /** Between quotes and after the titles stand letters, digits and numbers of characters alone. */
  private static final Pattern LINE =
      Pattern.compile(
          " +(acc(Title|Descr): [\\p{L}0-9 ,'#;-]*|%% [A-Za-z0-9._@+-]+|end|direction LR"
              + "|subgraph [a-z0-9]+\\[\"[\\p{L}0-9 ,'#;-]+\"]"
              + "|[a-z][0-9]+[\\[(]+\"[\\p{L}0-9 ,'#;-]+\"[\\])]+( \\S+ .*)?"
              + "|[a-z][0-9]+ (---|-->|==>|-\\.->|--o|~~~) [a-z][0-9]+)");

  @Test
  void linesCrossLessOftenAndNothingIsLost() throws Exception {
    for (Ruleset ruleset :
        List.of(SmallRuleset.ruleset(), shipped("iop-suitability"), shipped("scored-screening"))) {
      RuleGraph before = RuleGraph.of(ruleset, Words.in("en")).withPassages();
      RuleGraph after = RowOrder.of(before);
      assertThat(RowOrder.crossings(before)).isEqualTo(byLooking(before));
      assertThat(RowOrder.crossings(after))
          .isEqualTo(byLooking(after))
          .isLessThan(byLooking(before));
      assertThat(after.edges()).isEqualTo(before.edges());
      assertThat(after.columns().get(RuleGraph.ENDS))
          .isEqualTo(before.columns().get(RuleGraph.ENDS));
      IntStream.range(0, RuleGraph.ENDS)
          .forEach(
              column ->
                  assertThat(after.columns().get(column))
                      .containsExactlyInAnyOrderElementsOf(before.columns().get(column)));
      assertThat(groupsInRow(after)).doesNotHaveDuplicates();
    }
  }

  private static List<RuleGraph.Group> groupsInRow(RuleGraph graph) {
    List<RuleGraph.Group> groups = new ArrayList<>();
    for (RuleGraph.Node node : graph.columns().get(RuleGraph.QUESTIONS)) {
      if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(node.group())) {
        groups.add(node.group());
      }
    }
    return groups;
  }

  /** Each two edges between the same columns. */
  private static long byLooking(RuleGraph graph) {
    long crossings = 0;
    for (RuleGraph.Edge a : graph.edges()) {
      for (RuleGraph.Edge b : graph.edges()) {
        boolean alike =
            a.from().column() == b.from().column() && a.to().column() == b.to().column();
        if (alike && row(graph, a.from()) < row(graph, b.from())) {
          crossings += row(graph, a.to()) > row(graph, b.to()) ? 1 : 0;
        }
      }
    }
    return crossings;
  }

  private static int row(RuleGraph graph, RuleGraph.Node node) {
    return graph.columns().get(node.column()).indexOf(node);
  }

  private static Ruleset shipped(String id) throws IOException, RejectedText {
    return RulesetReader.read(id, Files.readAllBytes(Path.of("rules", id + ".yaml"))).ruleset();
  }

  private static Element parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  private static List<Element> elements(Element root, String tag) {
    NodeList found = root.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> texts(String svg, String tag) throws Exception {
    return elements(parsed(svg), tag).stream().map(Node::getTextContent).toList();
  }
}
