package org.carelevel;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema as an editor uses it: on YAML in which numbers and booleans are no texts. */
final class EditorSchema {

  private static final String META = "https://json-schema.org/draft/2020-12/schema";

  private final String json;
  private final Schema schema;

  EditorSchema(String json) {
    this.json = json;
    this.schema = registry().getSchema(json);
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }

  /** What is wrong with a file of YAML or JSON. */
  List<String> errors(String yaml) {
    return errors(tree(yaml));
  }

  /** What is wrong with a tree. */
  List<String> errors(JsonNode tree) {
    return schema.validate(tree).stream().map(Error::toString).toList();
  }

  /** Whether nothing is wrong with a tree: quicker, since it stops at the first mistake. */
  boolean accepts(JsonNode tree) {
    return schema.validate(tree, OutputFormat.BOOLEAN);
  }

  /** What is wrong with the schema itself. */
  List<String> ownErrors() {
    Schema meta = registry().getSchema(SchemaLocation.of(META));
    return meta.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  /** The schema as a tree. */
  JsonNode tree() {
    return JsonMapper.shared().readTree(json);
  }

  /** A file as an editor sees it. */
  static JsonNode tree(String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setSchema(new CoreSchema()).setAllowDuplicateKeys(true).build();
    return JsonMapper.shared().valueToTree(new Load(settings).loadFromString(yaml));
  }
}
