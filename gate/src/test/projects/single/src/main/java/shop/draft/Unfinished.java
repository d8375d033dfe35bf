package shop.draft;

final class Unfinished {
  NotWrittenYet next;
}
