package io.github.logkeel.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.CompileStates;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import com.sun.tools.javac.util.Options;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The classes of a compilation. */
public final class SourceClasses {

  private SourceClasses() {}

  /** An outermost class with its full name, and the file that it is in. */
  private record Source(String name, JCClassDecl type, JCCompilationUnit file) {

    private Source(Env<AttrContext> env, JCClassDecl type) {
      this(type.sym.flatname.toString(), type, env.toplevel);
    }
  }

  /** What javac's own context keeps for as long as its symbols live. */
  private static final Context.Key<ImmutableList<Source>> KEY = new Context.Key<>();

  /**
   * The outermost classes whose trees are at hand, always in the same order. With the compile
   * policy that Error Prone requires all of them are attributed when the first file is judged.
   *
   * @param isWanted whether the classes of a file are asked for
   */
  public static ImmutableList<JCClassDecl> of(
      Predicate<JavaFileObject> isWanted, VisitorState state) {
    return sources(state).stream()
        .filter(source -> isWanted.test(source.file.sourcefile))
        .map(Source::type)
        .collect(ImmutableList.toImmutableList());
  }

  /** The files of these classes. */
  public static ImmutableSet<CompilationUnitTree> files(VisitorState state) {
    return sources(state).stream().map(Source::file).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The files whose classes javac has attributed already. With the compile policy that Error Prone
   * requires these are all, with another one none is known to be.
   */
  public static ImmutableSet<CompilationUnitTree> attributedFiles(VisitorState state) {
    return attributesAllFirst(state) ? files(state) : ImmutableSet.of();
  }

  private static boolean attributesAllFirst(VisitorState state) {
    return "simple".equals(Options.instance(state.context).get("compilePolicy"));
  }

  private static ImmutableList<Source> sources(VisitorState state) {
    ImmutableList<Source> sources = state.context.get(KEY);
    if (sources == null) {
      sources = find(state);
      state.context.put(KEY, sources);
    }
    return sources;
  }

  private static ImmutableList<Source> find(VisitorState state) {
    List<Source> sources = new ArrayList<>();
    for (Env<AttrContext> env : environments(state)) {
      if (env.tree instanceof JCClassDecl tree
          && tree.sym != null
          && tree.sym.owner instanceof PackageSymbol) {
        sources.add(new Source(env, tree));
      }
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(Source::name), sources);
  }

  private static Collection<Env<AttrContext>> environments(VisitorState state) {
    if (attributesAllFirst(state)) {
      return CompileStates.instance(state.context).keySet();
    }
    Enter enter = Enter.instance(state.context);
    List<Env<AttrContext>> entered = new ArrayList<>();
    for (ClassSymbol type : state.getSymtab().getAllClasses()) {
      // One that was read from a class file may know the name of its source, but has no tree.
      if (type.sourcefile != null && type.owner instanceof PackageSymbol) {
        Env<AttrContext> env = enter.getEnv(type);
        if (env != null) {
          entered.add(env);
        }
      }
    }
    return entered;
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
    // What no file names is in no text either, nor a type in a type without that: a text takes
    // time.
    ImmutableSet<String> known =
        types.stream()
            .filter(type -> !types.contains(owner(type)))
            .filter(type -> state.getTypeFromString(type) != null)
            .collect(ImmutableSet.toImmutableSet());
    return sources(state).stream()
        .filter(source -> isWanted.test(source.file.sourcefile))
        .filter(
            source ->
                ((CompilationUnitTree) source.file)
                        .getImports().stream()
                            .anyMatch(declaration -> imports(declaration, types, lastNames))
                    || hasInText(source.file.sourcefile, known))
        .map(Source::type)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean imports(
      ImportTree declaration, ImmutableSet<String> types, ImmutableSet<Name> lastNames) {
    if (!(declaration instanceof JCImport)) {
      return true; // of a module, from JDK 25 on
    }
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
