package org.carelevel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes trees, to see what the schemas and the readers say of them. */
final class TreeChanges {

  private TreeChanges() {}

  /** Takes away each value of a tree in turn, or puts another one in its place. */
  static void forEachChange(JsonNode tree, Consumer<String> changed) {
    List<JsonNode> others = new ArrayList<>();
    EditorSchema.tree("[null, '', 'two words', declined, -1, true, [], {}, [1, 1], {a: 1}]")
        .forEach(others::add);
    forEachObject(
        tree,
        each -> {
          for (String key : List.copyOf(each.propertyNames())) {
            JsonNode before = each.get(key);
            for (JsonNode other : others) {
              each.set(key, other.deepCopy());
              changed.accept(key + ": " + before + " -> " + other);
            }
            each.remove(key);
            changed.accept(key + ": " + before + " removed");
            each.set(key, before);
          }
        });
    forEachArray(
        tree,
        each -> {
          for (int i = 0; i < each.size(); i++) {
            JsonNode before = each.get(i);
            for (JsonNode other : others) {
              each.set(i, other.deepCopy());
              changed.accept("- " + before + " -> " + other);
            }
            each.set(i, before);
          }
        });
  }

  /** Each map of a tree, the innermost first. */
  static void forEachObject(JsonNode part, Consumer<ObjectNode> action) {
    List.copyOf(part.values()).forEach(child -> forEachObject(child, action));
    if (part instanceof ObjectNode object) {
      action.accept(object);
    }
  }

  private static void forEachArray(JsonNode part, Consumer<ArrayNode> action) {
    List.copyOf(part.values()).forEach(child -> forEachArray(child, action));
    if (part instanceof ArrayNode array) {
      action.accept(array);
    }
  }
}
