package io.github.logkeel.model.context;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of code that runs as a whole: the body of a method with the lambdas that run where they
 * stand, another lambda, what initialises the instances of a class, or the rest of a block behind
 * the declaration of a context.
 */
final class Code {

  /**
   * A call as it is written.
   *
   * @param method the method that javac resolved
   * @param site the static type of the receiver
   * @param virtual whether a method that overrides it may run instead
   */
  record Call(MethodSymbol method, TypeSymbol site, boolean virtual) {

    /** A quick one: each call is looked up. */
    @Override
    public int hashCode() {
      return 31 * method.hashCode() + site.hashCode();
    }
  }

  /**
   * A call, and which of its parameters (from 0) takes a piece of code.
   *
   * @param call what is called
   * @param index of the parameter
   */
  record Taker(Call call, int index) {
    /** Runs the code before it returns. */
    static final Taker AT_ONCE = new Taker(null, 0);

    boolean isAtOnce() {
      return call == null;
    }
  }

  /**
   * Code that this one runs.
   *
   * @param call what it calls, or null
   * @param code what runs if there is no call
   * @param taker who decides whether it runs, or null if nobody does
   */
  record Use(Call call, Code code, Taker taker) {}

  private final MethodSymbol method;
  private final ClassSymbol owner;
  private final Code around;
  private final Taker takenBy;
  private final boolean isRest;
  private final List<Use> uses = new ArrayList<>();

  private Code(MethodSymbol method, ClassSymbol owner, Code around, Taker takenBy, boolean isRest) {
    this.method = method;
    this.owner = owner;
    this.around = around;
    this.takenBy = takenBy;
    this.isRest = isRest;
  }

  static Code ofMethod(MethodSymbol method) {
    return new Code(method, (ClassSymbol) method.owner, null, null, false);
  }

  static Code ofInitializer(ClassSymbol owner) {
    return new Code(null, owner, null, null, false);
  }

  /** A lambda that is run by others than the code around it, which is null in static fields. */
  static Code ofLambda(ClassSymbol owner, Code around, Taker takenBy) {
    return new Code(null, owner, around, takenBy, false);
  }

  /** The rest of a block. */
  static Code ofRest(Code around) {
    Code rest = new Code(null, around.owner, around, null, true);
    around.add(new Use(null, rest, null));
    return rest;
  }

  /** The body that a rest of a block is in, else this one. */
  Code body() {
    return isRest ? around.body() : this;
  }

  void add(Use use) {
    uses.add(use);
  }

  List<Use> uses() {
    return uses;
  }

  /** The method, or null for a lambda or an initialiser. */
  MethodSymbol method() {
    return method;
  }

  /** Who takes a lambda; null if nobody known does, or for other code. */
  Taker takenBy() {
    return takenBy;
  }

  ClassSymbol owner() {
    return owner;
  }

  /** The method that the code stands in, if it stands in one. */
  MethodSymbol enclosingMethod() {
    return method != null || around == null ? method : around.enclosingMethod();
  }
}
