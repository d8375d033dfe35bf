package io.github.logkeel.model.fields;

/** The ways in which a program emits a field. */
public enum FieldChannel {
  /** A key-value of a record, or an argument or marker that makes one. */
  KEY_VALUE("kv", false),
  /** The entries of a message that is a map. */
  MESSAGE("map", false),
  /** The entries that all records of a thread have. */
  MDC("mdc", true),
  /** The attributes of spans, records and resources. */
  ATTRIBUTE("attr", false),
  /** What travels with a request to other services. */
  BAGGAGE("baggage", true),
  /** The tags of meters and observations, and of spans whose library knows texts only. */
  TAG("tag", true),
  /** The metadata of a record, under keys that are objects. */
  METADATA("meta", false);

  private final String code;
  private final boolean isTextOnly;

  FieldChannel(String code, boolean isTextOnly) {
    this.code = code;
    this.isTextOnly = isTextOnly;
  }

  /** Its name in the list of fields that a module emits. */
  public String code() {
    return code;
  }

  /** Whether all values are texts, whatever type a registry gives the field. */
  public boolean isTextOnly() {
    return isTextOnly;
  }
}
