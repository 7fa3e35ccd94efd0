package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FHIR R4 responses, in every way that a file can hold them. Single quotes stand for double. */
class QuestionnaireResponseTest {

  private static final String WHOLE =
      """
      {
        'author': {'reference': 'Practitioner/p1'},
        'authored': '2026-10-01T09:00:00Z',
        'contained': [{'resourceType': 'Patient', 'id': 'p', 'name': [{'family': 'Example'}]}],
        'id': 'r1',
        'item': [
          {'linkId': 'g', 'text': 'Danger', 'item': [
            {'linkId': 'g.1', 'answer': [{'valueCoding': {'system': 'urn:s', 'code': 'no', 'display': 'No'}}]},
            {'linkId': 'g.2', 'answer': [{'valueCoding': {'display': 'Some'},
              'item': [{'linkId': 'g.2.1', 'answer': [{'valueString': 'since spring'}]}]}]},
            {'linkId': 'g.3'}
          ]},
          {'linkId': 'many', 'answer': [{'valueInteger': 1}, {'valueInteger': 2}]}
        ],
        'questionnaire': 'http://example.org/q|1',
        'resourceType': 'QuestionnaireResponse',
        'source': {'reference': 'Patient/p1'},
        'status': 'completed',
        'subject': {'reference': 'Patient/p1', 'display': 'Ann Example'},
        'text': {'status': 'generated', 'div': '<div>Ann Example</div>'}
      }
      """;

  private static final String FIELDS =
      "{id=r1, questionnaire=http://example.org/q|1, response-status=completed, g=, g.1=no, g.2=Some, g.2.1=since spring, g.3=, many=1;2}";

  @Test
  void oneResponse() throws BadInput {
    Flattened flat = read(WHOLE);
    assertThat(flat.lines()).containsExactly("1@1 " + FIELDS);
    assertThat(flat.notes()).isEmpty();
  }

  @Test
  void oneOnEachLine() throws BadInput {
    String line = WHOLE.replace("\n", " ");
    assertThat(read(line + "\n" + line).lines()).containsExactly("1@1 " + FIELDS, "2@2 " + FIELDS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBundle(boolean typeFirst) throws BadInput {
    String type = "'resourceType': 'Bundle', 'type': 'searchset'";
    String rest =
        """
        'entry': [
          {'resource': {'resourceType': 'QuestionnaireResponse', 'id': 'a'}},
          {'resource': {'resourceType': 'Patient', 'name': [{'family': 'Example'}]}},
          {'resource': {'resourceType': 'Patient'}}, {'fullUrl': 'urn:x'},
          {'resource': {'subject': {'display': 'Ann Example'}}},
          {'resource': {'resourceType': 'QuestionnaireResponse', 'id': 'b', 'id': 'c'}}
        ], 'link': [{'relation': 'self'}, {'relation': 'next', 'url': 'http://example.org/2'}]
        """;
    Flattened flat =
        read(typeFirst ? "{" + type + "," + rest + "}" : "{" + rest + "," + type + "}");
    assertThat(flat.lines())
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(0)).matches("1@2 \\{id=a}"))
        .satisfies(
            lines ->
                assertThat(lines.get(1))
                    .startsWith(
                        "2@5 {} in.json:5:16: error[missing-key]: this object has no 'resourceType'"))
        .satisfies(
            lines ->
                assertThat(lines.get(2))
                    .startsWith("3@6 {id=} in.json:6:69: error[duplicate-key]"));
    assertThat(flat.notes())
        .containsExactly(
            "left out, since they are no QuestionnaireResponse: Patient (2), an entry without a resource (1)",
            "a Bundle goes on in a next page, which was not read");
  }

  @Test
  void aBundleOnEachLineAndInAnArray() throws BadInput {
    String bundle =
        "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'QuestionnaireResponse', 'id': 'a'}}, {'resource': {'resourceType': 'QuestionnaireResponse', 'id': 'b'}}]}";
    assertThat(read(bundle + "\n" + bundle).lines())
        .containsExactly("1@1 {id=a}", "2@1 {id=b}", "3@2 {id=a}", "4@2 {id=b}");
    assertThat(read("[" + bundle + "]").lines()).containsExactly("1@1 {id=a}", "2@1 {id=b}");
  }

  @Test
  void aBundleIsReadAsItComes() throws BadInput {
    String entry = "{'resource': {'resourceType': 'QuestionnaireResponse', 'id': 'a'}}";
    FlatRecords records =
        JsonRecords.open(
            "in.json",
            new java.io.ByteArrayInputStream(
                ("{'entry': [" + entry + ", nonsense")
                    .replace('\'', '"')
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            new Shown(false));
    assertThat(records.next())
        .isNotNull()
        .extracting(FlatRecord::fields)
        .isEqualTo(Map.of("id", "a"));
    assertThatThrownBy(records::next).isInstanceOf(BadInput.class);
  }

  @Test
  void anObjectWithEntriesThatAreNoResources() throws BadInput {
    assertThat(read("{'entry': [{'a': 1}, 2], 'z': 1}").lines())
        .containsExactly("1@1 {entry=[{\"a\":1},2], z=1}");
    assertThat(read("{'entry': ['x', 'y'], 'z': 1}").lines())
        .containsExactly("1@1 {entry=x;y, z=1}");
    assertThat(read("{'entry': [], 'entry': 2}").lines().get(0)).contains("error[duplicate-key]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "{'valueInteger': 3}                                ! 3",
        "{'valueDecimal': 1.50}                             ! 1.50",
        "{'valueBoolean': true}                             ! true",
        "{'valueBoolean': false}                            ! false",
        "{'valueString': 'a b'}                             ! a b",
        "{'valueDate': '2026-01-02'}                        ! 2026-01-02",
        "{'valueTime': '09:00:00'}                          ! 09:00:00",
        "{'valueUri': 'urn:x'}                              ! urn:x",
        "{'valueCoding': {'code': '2', 'display': 'Some'}}  ! 2",
        "{'valueCoding': {'code': ' ', 'display': 'Some'}}  ! Some",
        "{'valueCoding': null}                              ! (absent)",
        "{'valueCoding': 'a'}                               ! (no code)",
        "{'valueCoding': {'system': 'urn:x'}}               ! (no code)",
        "{'valueQuantity': {'unit': 'h'}}                   ! (no value)",
        "{'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', 'valueCode': 'unknown'}]} ! (absent)",
        "{'valueCoding': {'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', 'valueCode': 'unknown'}]}} ! (absent)",
        "{'valueQuantity': {'value': 70.0, 'unit': 'kg'}}   ! 70.0",
        "{'valueQuantity': {'value': 5, 'comparator': '<'}} ! <5",
        "{'valueReference': {'reference': 'Patient/p1'}}    ! (reference)",
        "{'valueAttachment': {'data': 'AAAA'}}              ! (attachment)",
        "{'extension': [{'valueCode': 'unknown'}]}          ! (absent)",
        "{'_valueString': {'id': 'x'}}                      ! (absent)",
        "null                                               ! ``",
        "{'valueString': null}                              ! (absent)",
      })
  void valuesBecomeTexts(String answer, String text) throws BadInput {
    assertThat(read(response("{'linkId': 'x', 'answer': [" + answer + "]}")).lines())
        .containsExactly("1@1 {x=" + text + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "{'linkId': 'x', 'answer': [{'valueString': 'a', 'valueInteger': 1}]} ! {x=} ! bad-value ! this answer has two values, 'valueString' and 'valueInteger'; keep one of them",
        "{'linkId': 'x', '_answer': [{'valueString': 'a'}]} ! {x=} ! unknown-key ! '_answer' is nothing that an item of FHIR R4 has; correct its name, or leave it out",
        "{'linkId': 'x', 'Answer': [{'valueString': 'a'}]} ! {x=} ! unknown-key ! 'Answer' is nothing that an item of FHIR R4 has; correct its name, or leave it out",
        "{'linkId': 'x', 'answer': [{'Value': 'a'}]} ! {x=(absent)} ! unknown-key ! 'Value' is nothing that an answer of FHIR R4 has; correct its name, or leave it out",
        "{'linkId': 'x', 'modifierExtension': [{'url': 'urn:x'}]} ! {x=} ! bad-value ! a modifierExtension changes what this means, and cannot be read; leave it out",
        "{'linkId': 'x'}, {'text': 'y', 'answer': [{'valueString': 'a'}]} ! {x=} ! missing-key ! this item has no 'linkId', so that nobody knows what it answers; add it",
        "{'linkId': 5} ! {} ! missing-key ! this item has no 'linkId', so that nobody knows what it answers; add it",
        "{'linkId': 'x', 'answer': {'valueString': 'a'}} ! {x=} ! wrong-type ! 'answer' is not a list; put it in [ ]",
        "{'linkId': 'x', 'answer': ['a']} ! {x=} ! wrong-type ! in the list 'answer' stands something that is not an object",
        "{'linkId': 'response-status', 'answer': [{'valueString': 'a'}]} ! {} ! duplicate-key ! the linkId 'response-status' is what a field of every response is called; rename it",
      })
  void whatIsWrongIsTheFaultOfTheResponse(String items, String fields, String code, String sentence)
      throws BadInput {
    assertThat(read(response(items)).lines())
        .singleElement()
        .asString()
        .matches(
            "1@1 \\Q%s\\E in\\.json:1:\\d+: error\\[%s]: \\Q%s\\E"
                .formatted(fields, code, sentence));
  }

  @Test
  void anItemThatStandsTwiceAndSaysTheSameOrNothing() throws BadInput {
    String blank = "{'linkId': 'x'}";
    String a = "{'linkId': 'x', 'answer': [{'valueString': 'a'}]}";
    for (String items : List.of(blank + "," + a, a + "," + blank, a + "," + a)) {
      assertThat(read(response(items)).lines()).containsExactly("1@1 {x=a}");
    }
  }

  @Test
  void aResponseThatWasWithdrawn() throws BadInput {
    String text =
        "{'resourceType': 'QuestionnaireResponse', 'item': [{'linkId': 'x', 'answer': [{'valueString': 'a'}]}], 'status': 'entered-in-error'}";
    assertThat(read(text).lines())
        .containsExactly(
            "1@1 {response-status=entered-in-error} in.json:1:1: error[bad-value]: this response was withdrawn by its author (status 'entered-in-error'); leave it out");
  }

  @Test
  void aQuestionnaireThatIsNamedByAReference() throws BadInput {
    assertThat(
            read("{'resourceType': 'QuestionnaireResponse', 'questionnaire': {'reference': 'Questionnaire/q'}}")
                .lines())
        .containsExactly("1@1 {questionnaire=Questionnaire/q}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType': 'Questionnaire', 'item': []}",
        "[{'resourceType': 'Questionnaire', 'item': []}]",
        "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Questionnaire'}}]}"
      })
  void nothingThatHasAnswers(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "in.json: error[wrong-type]: nothing here has answers, only: Questionnaire (1); give a FHIR QuestionnaireResponse, a Bundle of them, or one on each line");
  }

  /** It may be a resource that says who somebody is. */
  @Test
  void ofABrokenLineAmongResourcesNothingIsKept() throws BadInput {
    String good = response("{'linkId': 'x'}");
    Flattened flat =
        read(good + "\n{'authored': '2026-10-01', 'birthDate': '1990-01-01', 'it\n" + good);
    assertThat(flat.lines()).hasSize(3);
    assertThat(flat.lines().get(1)).startsWith("2@2 {} in.json:2:").contains("error[syntax]");
    assertThat(
            read(good + "\n{'resourceType': 'Patient', 'birthDate': '1990-01-01', 'it")
                .lines()
                .get(1))
        .startsWith("2@2 {} in.json:2:");
  }

  private static String response(String items) {
    return "{'resourceType': 'QuestionnaireResponse', 'item': [" + items + "]}";
  }

  private static Flattened read(String text) throws BadInput {
    return Flattened.of(text.replace('\'', '"'));
  }
}
