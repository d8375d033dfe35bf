package io.github.logkeel.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /**
   * Those of the classes whose file imports one of some types, by name or with its package, or a
   * static member of one, or has the full name of one in its text.
   */
  public static ImmutableList<JCClassDecl> naming(
      ImmutableSet<String> types, Predicate<JavaFileObject> isWanted, VisitorState state) {
    Names names = Names.instance(state.context);
    ImmutableSet<Name> lastNames =
        Stream.concat(types.stream().map(SourceClasses::simpleName), Stream.of("*"))
            .map(names::fromString)
            .collect(ImmutableSet.toImmutableSet());
    // What no file names is in no text either: to read all of them takes time.
    ImmutableSet<String> known =
        types.stream()
            .filter(type -> state.getTypeFromString(type) != null)
            .collect(ImmutableSet.toImmutableSet());
    JavacElements elements = JavacElements.instance(state.context);
    return of(isWanted, state).stream()
        .filter(
            tree ->
                elements.getTreeAndTopLevel(tree.sym, null, null).snd.getImports().stream()
                        .anyMatch(declaration -> imports(declaration, types, lastNames))
                    || hasInText(tree.sym.sourcefile, known))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean imports(
      ImportTree declaration, ImmutableSet<String> types, ImmutableSet<Name> lastNames) {
    Tree imported = declaration.getQualifiedIdentifier();
    if (!lastNames.contains(TreeInfo.name((JCTree) imported)) && !declaration.isStatic()) {
      return false; // most are: their text is not put together for this
    }
    String name = imported.toString();
    String owner = name.substring(0, name.lastIndexOf('.'));
    return types.contains(name)
        || types.contains(owner)
        || (name.endsWith(".*") && types.stream().anyMatch(type -> owner.equals(owner(type))));
  }

  private static boolean hasInText(JavaFileObject file, ImmutableSet<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    try {
      String text = file.getCharContent(true).toString();
      return words.stream().anyMatch(text::contains);
    } catch (IOException gone) {
      return false;
    }
  }

  private static String owner(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
