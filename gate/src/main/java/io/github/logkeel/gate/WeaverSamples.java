package io.github.logkeel.gate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.FieldDump.Line;

/**
 * Fields as samples of OpenTelemetry's Weaver: {@code weaver registry live-check --input-source
 * FILE --input-format json} judges them with its own policies (the sample's form of Weaver 0.25.1).
 */
final class WeaverSamples {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private WeaverSamples() {}

  /** A JSON array with one attribute for each name and type. */
  static String of(FieldDump fields) {
    JsonArray samples = new JsonArray();
    for (Line line : fields.lines()) {
      JsonObject attribute = new JsonObject();
      attribute.addProperty("name", line.name());
      if (!line.type().equals("any")) {
        attribute.addProperty("type", line.type());
      }
      JsonObject sample = new JsonObject();
      sample.add("attribute", attribute);
      if (!samples.contains(sample)) {
        samples.add(sample);
      }
    }
    return GSON.toJson(samples) + "\n";
  }
}
