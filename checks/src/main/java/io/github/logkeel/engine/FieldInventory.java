package io.github.logkeel.engine;

import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.FieldDump.Line;
import io.github.logkeel.model.schema.FieldType;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Writes which fields a class emits into a file beside it: one for each outermost class, so that a
 * compilation of some files brings those of these classes up to date and leaves the others alone.
 * Suppressions do not matter.
 */
final class FieldInventory {

  private final Map<ClassSymbol, TreeSet<Line>> lines = new HashMap<>();
  private final Map<ClassSymbol, Integer> computed = new HashMap<>();

  /** Takes a field down; a key alone emits nothing. */
  void add(EmittedField field, VisitorState state) {
    ClassSymbol owner = outermostClass(state);
    if (field.form() == Form.DECLARATION || owner == null) {
      return;
    }
    if (field.name().isEmpty()) {
      computed.merge(owner, 1, Integer::sum);
      return;
    }
    String type =
        field.channel().isTextOnly()
            ? FieldType.STRING.toString()
            : field.type().orElse(FieldType.ANY).toString();
    lines
        .computeIfAbsent(owner, any -> new TreeSet<>())
        .add(new Line(field.name().get(), type, field.channel().code(), ImmutableSortedSet.of()));
  }

  private static ClassSymbol outermostClass(VisitorState state) {
    ClassSymbol outermost = null;
    for (Tree around : state.getPath()) {
      if (around instanceof ClassTree type) {
        outermost = ASTHelpers.getSymbol(type);
      }
    }
    return outermost;
  }

  /**
   * Writes the files of the classes of a source file, and deletes those of classes that emit
   * nothing; none where the compilation writes no classes.
   *
   * @throws IOException if they cannot be written
   */
  void write(CompilationUnitTree unit, VisitorState state) throws IOException {
    JavaFileManager files = state.context.get(JavaFileManager.class);
    for (Tree declaration : unit.getTypeDecls()) {
      if (!(declaration instanceof ClassTree type)
          || !files.hasLocation(StandardLocation.CLASS_OUTPUT)) {
        continue;
      }
      ClassSymbol owner = ASTHelpers.getSymbol(type);
      TreeSet<Line> ofOwner = lines.getOrDefault(owner, new TreeSet<>());
      FieldDump dump =
          new FieldDump(ImmutableSortedSet.copyOf(ofOwner), computed.getOrDefault(owner, 0));
      FileObject shard =
          files.getFileForOutput(
              StandardLocation.CLASS_OUTPUT,
              "",
              FieldDump.SHARDS + owner.flatName() + ".tsv",
              unit.getSourceFile());
      if (dump.isEmpty()) {
        shard.delete();
      } else {
        write(shard, String.join("\n", dump.text(false)) + "\n");
      }
    }
    lines.clear();
    computed.clear();
  }

  /** Half a list would be taken for a whole one. */
  private static void write(FileObject shard, String text) throws IOException {
    try (Writer writer = shard.openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      shard.delete();
      throw e;
    }
  }
}
