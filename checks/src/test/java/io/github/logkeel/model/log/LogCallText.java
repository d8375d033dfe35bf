package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows a {@link LogCall} on one line, in this order, without the parts that it does not have:
 *
 * <pre>
 * SLF4J_FLUENT INFO logger=log "order &lt;0&gt; of &lt;?&gt;" [id, ex:THROWABLE, ...] throwable=ex
 *     fields={"k": v} markers=[m] chain=[atInfo, addMarker]
 * </pre>
 *
 * <p>In the text {@code <0>} is a placeholder for the first argument, {@code <?>} a part that only
 * run time knows; a dash stands for a message without known text. An argument is a {@code VALUE}
 * where nothing else is said, and {@code ...} says that there may be more of them.
 */
final class LogCallText {
  private LogCallText() {}

  static String of(LogCall call, VisitorState state) {
    List<String> parts = new ArrayList<>();
    parts.add(call.api() + " " + call.level());
    call.logger().ifPresent(logger -> parts.add("logger=" + source(logger, state)));
    parts.add(call.template().map(LogCallText::quoted).orElse("-"));
    List<String> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(argument(argument, state)));
    if (!call.argumentsKnown()) {
      arguments.add("...");
    }
    addList(parts, "", arguments);
    call.throwable().ifPresent(thrown -> parts.add("throwable=" + source(thrown, state)));
    if (!call.keyValues().isEmpty()) {
      parts.add(
          call.keyValues().stream()
              .map(field -> field(field, state))
              .collect(Collectors.joining(", ", "fields={", "}")));
    }
    addList(
        parts, "markers=", call.markers().stream().map(marker -> source(marker, state)).toList());
    addList(
        parts,
        "chain=",
        call.chain().stream()
            .map(step -> ASTHelpers.getSymbol(step).getSimpleName().toString())
            .toList());
    return String.join(" ", parts);
  }

  private static String quoted(Template template) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Placeholder placeholder : template.placeholders()) {
      text.append(template.text(), at, placeholder.start());
      text.append('<').append(placeholder.argument()).append('>');
      at = placeholder.end();
    }
    text.append(template.text().substring(at));
    String shown = text.toString().replace(String.valueOf(MessageText.UNKNOWN), "<?>");
    return '"' + shown.replace("\n", "\\n") + '"';
  }

  private static String argument(Argument argument, VisitorState state) {
    String source = source(argument.tree(), state);
    return argument.kind() == Argument.Kind.VALUE ? source : source + ":" + argument.kind();
  }

  private static String field(KeyValue field, VisitorState state) {
    return field.key().map(key -> source(key, state)).orElse("*")
        + ": "
        + field.value().map(value -> source(value, state)).orElse("true");
  }

  private static String source(Tree tree, VisitorState state) {
    return state.getSourceForNode(tree);
  }

  private static void addList(List<String> parts, String label, Collection<String> elements) {
    if (!elements.isEmpty()) {
      parts.add(label + "[" + String.join(", ", elements) + "]");
    }
  }
}
