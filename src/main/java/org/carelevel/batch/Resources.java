package org.carelevel.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON objects, each by what it is: a FHIR QuestionnaireResponse, a Bundle of
 * such, another resource, which is left out and counted, or a plain object.
 */
final class Resources {

  /** The key by which FHIR says what an object is. */
  static final String TYPE = "resourceType";

  /** The type that holds others. */
  static final String BUNDLE = "Bundle";

  private static final String RESPONSE = "QuestionnaireResponse";
  private static final String WITHOUT = "an entry without a resource";
  private static final String EMPTY = "a Bundle without entries";
  private static final String ODD = "another";

  /** More kinds than FHIR has are counted as one. */
  private static final int MOST_KINDS = 200;

  private static final int MOST_UNITS = 5;

  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, Set<String>> units = new TreeMap<>();
  private final Shown shown;
  private long number;
  private boolean fhir;
  private boolean goesOn;

  /** Of one input; messages show what stands in it so. */
  Resources(Shown shown) {
    this.shown = shown;
  }

  /**
   * The records that an object holds; at least one if it has a fault.
   *
   * @param fault what was wrong with its text; null where nothing was
   */
  List<FlatRecord> records(Json.Members object, @Nullable RecordFault fault) {
    String type = type(object);
    fhir |= !type.isEmpty();
    List<FlatRecord> records = new ArrayList<>();
    if (type.equals(BUNDLE)) {
      bundle(object, fault, records);
    } else if (type.isEmpty() || type.equals(RESPONSE)) {
      records.add(record(object, type, fault));
    } else if (fault == null) {
      leaveOut(type);
    }
    return records.isEmpty() && fault != null ? List.of(rejected(object, fault)) : records;
  }

  /** The records that an entry of a Bundle holds. */
  List<FlatRecord> entry(Json entry, @Nullable RecordFault fault) {
    fhir = true;
    if (entry instanceof Json.Members itself && !type(itself).isEmpty()) {
      String message = "this entry is itself a resource; put it under 'resource' in the entry";
      RecordFault found = RecordFault.at(entry.place(), Code.WRONG_TYPE, message);
      return List.of(rejected(entry, fault == null ? found : fault));
    }
    Json resource = entry instanceof Json.Members object ? object.values().get("resource") : entry;
    if (entry instanceof Json.Members && resource instanceof Json.Members members) {
      return records(members, fault);
    } else if (fault != null) {
      return List.of(rejected(entry, fault));
    } else if (resource != null && !(resource instanceof Json.Null)) {
      String message = "this should be an object, from { to }, that holds a resource";
      return List.of(rejected(entry, RecordFault.at(resource.place(), Code.WRONG_TYPE, message)));
    }
    List<FlatRecord> slips = new ArrayList<>();
    if (!(entry instanceof Json.Members object && isSlip(object, "resource", slips))) {
      leaveOut(WITHOUT);
    }
    return slips;
  }

  /** Whether a member is called nearly as the one that is read; then nobody reads what is in it. */
  private boolean isSlip(Json.Members object, String name, List<FlatRecord> to) {
    for (Map.Entry<String, Json> member : object.values().entrySet()) {
      boolean near = !member.getKey().equals(name) && NearName.isSlip(member.getKey(), name);
      if (near || (name.equals("entry") && member.getKey().equalsIgnoreCase("entries"))) {
        String message = "%s should be '%s'; correct its name";
        String said = message.formatted(shown.of(member.getKey()), name);
        Position place = member.getValue().place();
        to.add(rejected(object, RecordFault.at(place, Code.UNKNOWN_KEY, said)));
        return true;
      }
    }
    return false;
  }

  /** What stands where there should be an object. */
  FlatRecord rejected(Json value, RecordFault fault) {
    return new FlatRecord(++number, value.place().line(), Map.of(), Set.of(), fault);
  }

  /** Learns what a Bundle says of itself. */
  void about(Json.Members bundle) {
    fhir = true;
    if (bundle.values().get("link") instanceof Json.Items links) {
      goesOn |= links.values().stream().anyMatch(Resources::isNext);
    }
  }

  /** What an object says that it is; empty where it is no FHIR resource. */
  static String type(Json.Members object) {
    return object.values().get(TYPE) instanceof Json.Text type ? type.value() : "";
  }

  /** What there was besides records. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!leftOut.isEmpty()) {
      notes.add("left out, since they are no QuestionnaireResponse: " + counts());
    }
    if (!units.isEmpty()) {
      notes.add("the units of quantities are not looked at: " + listedUnits());
    }
    if (goesOn) {
      notes.add("a Bundle goes on in a next page, which was not read");
    }
    return notes;
  }

  /**
   * Comes to the end.
   *
   * @throws BadInput where there was something, but nothing that has answers
   */
  void end(String source) throws BadInput {
    boolean only = leftOut.keySet().equals(Set.of(EMPTY));
    if (number == 0 && !leftOut.isEmpty() && !only) {
      String message =
          "%s: error[%s]: nothing here has answers, only: %s; give a FHIR QuestionnaireResponse, a Bundle of them, or one on each line";
      throw new BadInput(message.formatted(source, Code.WRONG_TYPE.slug(), counts()));
    }
  }

  private void bundle(Json.Members object, @Nullable RecordFault fault, List<FlatRecord> to) {
    about(object);
    Json entry = object.values().get("entry");
    if (entry instanceof Json.Items entries) {
      entries.values().forEach(each -> to.addAll(entry(each, fault)));
    } else if (entry != null && !(entry instanceof Json.Null)) {
      String message = "'entry' is not a list; put it in [ ]";
      RecordFault found = RecordFault.at(entry.place(), Code.WRONG_TYPE, message);
      to.add(rejected(object, fault == null ? found : fault));
    } else if (fault == null && !isSlip(object, "entry", to)) {
      leaveOut(EMPTY);
    }
  }

  private FlatRecord record(Json.Members object, String type, @Nullable RecordFault fault) {
    FieldTexts fields = new FieldTexts(fault, shown);
    if (type.equals(RESPONSE)) {
      new ResponseFields(fields, this::unit).add(object);
    } else if (fhir) {
      // Perhaps a resource that says who a person is: its members are not looked at.
      String message = "this object has no 'resourceType', and others here have one; add it";
      fields.fault(Code.MISSING_KEY, object.place(), message);
    } else {
      new PlainFields(fields).add(object);
    }
    return new FlatRecord(
        ++number, object.place().line(), fields.fields(), fields.objects(), fields.fault());
  }

  private void unit(String item, String unit) {
    if (units.containsKey(item) || units.size() < MOST_KINDS) {
      Set<String> seen = units.computeIfAbsent(item, key -> new TreeSet<>());
      if (seen.size() < MOST_UNITS) {
        seen.add(unit);
      }
    }
  }

  private String listedUnits() {
    return units.entrySet().stream()
        .map(
            item ->
                shown.of(item.getKey())
                    + " in "
                    + item.getValue().stream().map(shown::of).collect(Collectors.joining(" and ")))
        .collect(Collectors.joining(", "));
  }

  private void leaveOut(String kind) {
    boolean known = leftOut.containsKey(kind) || leftOut.size() < MOST_KINDS;
    boolean own = kind.equals(WITHOUT) || kind.equals(EMPTY);
    boolean odd = !known || !(own || (!shown.redact() && kind.matches("[A-Za-z]{1,60}")));
    leftOut.merge(odd ? ODD : kind, 1L, Long::sum);
  }

  private String counts() {
    return leftOut.entrySet().stream()
        .map(kind -> "%s (%,d)".formatted(kind.getKey(), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isNext(Json link) {
    return link instanceof Json.Members object
        && object.values().get("relation") instanceof Json.Text relation
        && relation.value().equals("next");
  }
}
