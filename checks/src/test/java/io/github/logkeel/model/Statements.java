package io.github.logkeel.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.FileObjects;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Statements as javac parses them, for tests that need neither symbols nor types. */
final class Statements {

  private Statements() {}

  static ImmutableList<StatementTree> parse(String statements) {
    JavaFileObject source =
        FileObjects.forSourceLines("Source.java", "class Source { void run() {", statements, "} }");
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(source));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      MethodTree method = (MethodTree) ((ClassTree) unit.getTypeDecls().get(0)).getMembers().get(0);
      return ImmutableList.copyOf(method.getBody().getStatements());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
