package io.github.logkeel.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ImportTree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;

/** The classes of a compilation. */
public final class SourceClasses {

  private SourceClasses() {}

  /** What javac's own context keeps for as long as its symbols live. */
  private static final Context.Key<ImmutableList<JCClassDecl>> KEY = new Context.Key<>();

  /**
   * The outermost classes whose trees are at hand, always in the same order. With the compile
   * policy that Error Prone requires all of them are attributed when the first file is judged.
   *
   * @param isWanted whether the classes of a file are asked for
   */
  public static ImmutableList<JCClassDecl> of(
      Predicate<JavaFileObject> isWanted, VisitorState state) {
    ImmutableList<JCClassDecl> all = state.context.get(KEY);
    if (all == null) {
      all = all(state);
      state.context.put(KEY, all);
    }
    return all.stream()
        .filter(tree -> isWanted.test(tree.sym.sourcefile))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<JCClassDecl> all(VisitorState state) {
    JavacTrees trees = JavacTrees.instance(state.context);
    SortedMap<String, JCClassDecl> sources = new TreeMap<>();
    for (ClassSymbol type : state.getSymtab().getAllClasses()) {
      if (type.sourcefile != null && type.owner instanceof PackageSymbol) {
        // One that was read from a class file may know the name of its source, but has no tree.
        JCClassDecl tree = trees.getTree(type);
        if (tree != null) {
          sources.put(type.flatname.toString(), tree);
        }
      }
    }
    return ImmutableList.copyOf(sources.values());
  }

  /** Whether the file of a class imports one of some types, by name or with its package. */
  public static boolean imports(ImmutableSet<String> types, JCClassDecl tree, VisitorState state) {
    JavacElements elements = JavacElements.instance(state.context);
    for (JCTree declaration : elements.getTreeAndTopLevel(tree.sym, null, null).snd.getImports()) {
      String name = ((ImportTree) declaration).getQualifiedIdentifier().toString();
      if (types.contains(name) || types.contains(name.substring(0, name.lastIndexOf('.')))) {
        return true;
      }
      if (name.endsWith(".*") && types.stream().anyMatch(t -> isIn(t, name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(String type, String wildcard) {
    return type.startsWith(wildcard.substring(0, wildcard.length() - 1))
        && type.indexOf('.', wildcard.length()) < 0;
  }
}
