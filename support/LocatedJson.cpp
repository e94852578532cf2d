// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parsing with positions. The parser's events come in the order of the tokens,
// so a cursor that follows them through the text knows where each one starts.
#include "support/LocatedJson.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorOr.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"

namespace art5 {

using Json = nlohmann::json;

//===--- Pointers ---------------------------------------------------------===//

std::string appendPointer(llvm::StringRef Pointer, llvm::StringRef Key) {
  std::string Out = Pointer.str() + '/';
  for (char C : Key) {
    if (C == '~')
      Out += "~0";
    else if (C == '/')
      Out += "~1";
    else
      Out += C;
  }
  return Out;
}

std::string appendPointer(llvm::StringRef Pointer, size_t Index) {
  return Pointer.str() + '/' + std::to_string(Index);
}

static std::string unescaped(llvm::StringRef Part) {
  std::string Out;
  for (size_t I = 0; I < Part.size(); ++I) {
    if (Part[I] == '~' && I + 1 < Part.size() &&
        (Part[I + 1] == '0' || Part[I + 1] == '1'))
      Out += Part[++I] == '0' ? '~' : '/';
    else
      Out += Part[I];
  }
  return Out;
}

std::vector<std::string> splitPointer(llvm::StringRef Pointer) {
  std::vector<std::string> Out;
  while (Pointer.consume_front("/")) {
    size_t End = Pointer.find('/');
    Out.push_back(unescaped(Pointer.substr(0, End)));
    Pointer = End == llvm::StringRef::npos ? "" : Pointer.substr(End);
  }
  return Out;
}

//===--- The document -----------------------------------------------------===//

/// The values, and beside them a tree of the same shape with their places.
struct LocatedJson::Tree {
  static constexpr uint32_t None = ~0u;

  struct Node {
    uint32_t Value = 0;  ///< Offset of the first byte of the value.
    uint32_t Key = None; ///< Offset of the key's opening quote.
    uint32_t First = 0;  ///< First child in Items or Members.
    uint32_t Count = 0;  ///< Number of children.
  };
  struct Member {
    llvm::StringRef Key; ///< Held by Root.
    uint32_t Node;
  };

  Json Root;
  std::vector<Node> Nodes;     ///< Nodes[0] is the root.
  std::vector<uint32_t> Items; ///< Children of arrays.
  std::vector<Member> Members; ///< Children of objects, each sorted by key.
  std::vector<uint32_t> Lines; ///< Offset of the start of each line.

  /// Line and column of the byte at \p Offset.
  std::pair<unsigned, unsigned> place(uint32_t Offset) const {
    auto It = llvm::upper_bound(Lines, Offset);
    unsigned Line = unsigned(It - Lines.begin());
    return {Line, Offset - *std::prev(It) + 1};
  }

  /// The child of \p N that the pointer part \p Part names.
  const Node *child(const Node &N, const Json &Value,
                    llvm::StringRef Part) const {
    if (Value.is_array()) {
      uint32_t Index = 0;
      if (Part.getAsInteger(10, Index) || Index >= N.Count)
        return nullptr;
      return &Nodes[Items[N.First + Index]];
    }
    auto Begin = Members.begin() + N.First, End = Begin + N.Count;
    auto It = std::lower_bound(
        Begin, End, Part,
        [](const Member &M, llvm::StringRef Key) { return M.Key < Key; });
    return It != End && It->Key == Part ? &Nodes[It->Node] : nullptr;
  }

  /// The node at \p Pointer, or the innermost on the way there.
  const Node &find(llvm::StringRef Pointer) const {
    const Node *N = &Nodes.front();
    const Json *Value = &Root;
    for (const std::string &Part : splitPointer(Pointer)) {
      if (!Value->is_structured())
        break;
      const Node *Next = child(*N, *Value, Part);
      if (!Next)
        break;
      Value =
          Value->is_array() ? &(*Value)[std::stoul(Part)] : &*Value->find(Part);
      N = Next;
    }
    return *N;
  }
};

const Json &LocatedJson::root() const { return Document->Root; }

std::shared_ptr<const Json> LocatedJson::share() const {
  return {Document, &Document->Root};
}

Location LocatedJson::locate(llvm::StringRef Pointer) const {
  auto [Line, Column] = Document->place(Document->find(Pointer).Value);
  return {File, Line, Column};
}

Location LocatedJson::locateKey(llvm::StringRef Pointer) const {
  const Tree::Node &N = Document->find(Pointer);
  auto [Line, Column] = Document->place(N.Key == Tree::None ? N.Value : N.Key);
  return {File, Line, Column};
}

//===--- The reader -------------------------------------------------------===//

/// Receives the parser's events, builds the values and notes their places.
class LocatedJsonReader {
public:
  using number_integer_t = Json::number_integer_t;
  using number_unsigned_t = Json::number_unsigned_t;
  using number_float_t = Json::number_float_t;
  using string_t = Json::string_t;
  using binary_t = Json::binary_t;

  LocatedJsonReader(llvm::StringRef Text, llvm::StringRef File,
                    std::vector<Problem> &Problems)
      : Text(Text), File(File), Problems(Problems),
        Tree(std::make_shared<LocatedJson::Tree>()) {
    Tree->Lines.push_back(0);
    for (size_t I = 0; I < Text.size(); ++I)
      if (Text[I] == '\n')
        Tree->Lines.push_back(uint32_t(I + 1));
  }

  std::optional<LocatedJson> run() {
    if (!checkUtf8())
      return std::nullopt;
    bool Parsed = Json::sax_parse(Text.begin(), Text.end(), this);
    if (!Parsed || Failed || !endsAtEnd())
      return std::nullopt;
    LocatedJson Out;
    Out.File = File.str();
    Out.Document = std::move(Tree);
    return Out;
  }

  bool null() { return scalar(nullptr); }
  bool boolean(bool Value) { return scalar(Value); }
  bool number_integer(number_integer_t Value) { return scalar(Value); }
  bool number_unsigned(number_unsigned_t Value) { return scalar(Value); }
  bool number_float(number_float_t Value, const string_t &) {
    return scalar(Value);
  }
  bool string(string_t &Value) { return scalar(std::move(Value)); }
  bool binary(binary_t &) { return false; } // Not in JSON text.

  bool start_object(size_t) { return open(Json::object()); }
  bool start_array(size_t) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t &Key) {
    Frame &Top = Frames.back();
    uint32_t Offset = nextToken();
    auto [It, New] = Top.Value->get_ref<Json::object_t &>().try_emplace(Key);
    Top.Slot = &It->second;
    Top.Key = &It->first;
    Top.KeyOffset = Offset;
    Top.Duplicate = !New;
    return New || duplicateKey(Top, Offset);
  }

  bool parse_error(size_t Position, const std::string &LastToken,
                   const Json::exception &E) {
    size_t Offset = nextToken();
    // The token of a lexical error was not read whole: its end is the place.
    // A number after a number ("01") is one token for the cursor.
    llvm::StringRef What = E.what();
    if (What.contains("; last read:") && Position > 0)
      Offset = std::max(Offset, std::min(Position, Text.size()) - 1);
    else if (What.contains("unexpected number literal") &&
             LastToken.size() <= Position)
      Offset = Position - LastToken.size();
    complain(uint32_t(std::min(Offset, Text.size())), syntaxMessage(E),
             syntaxHint(Offset));
    return false;
  }

private:
  using Node = LocatedJson::Tree::Node;

  /// An object or array that is being read.
  struct Frame {
    Json *Value;
    uint32_t Node;
    Json *Slot = nullptr; ///< Of the member whose key was read last.
    const std::string *Key = nullptr;
    uint32_t KeyOffset = 0;
    bool Duplicate = false;
    std::vector<uint32_t> Items = {};
    std::vector<LocatedJson::Tree::Member> Members = {};
  };

  void complain(uint32_t Offset, Sentence Message, Sentence Hint = {}) {
    auto [Line, Column] = Tree->place(Offset);
    Problems.push_back({Problem::Level::Error,
                        {File.str(), Line, Column},
                        "",
                        std::move(Message),
                        std::move(Hint)});
    Failed = true;
  }

  /// The parser takes a NUL for the end, whatever stands behind it.
  bool endsAtEnd() {
    size_t Nul = Text.find('\0');
    if (Nul == llvm::StringRef::npos)
      return true;
    complain(uint32_t(Nul), Sentence("the file holds a NUL byte"));
    return false;
  }

  bool checkUtf8() {
    size_t Bad = 0;
    if (llvm::json::isUTF8(Text, &Bad))
      return true;
    complain(uint32_t(Bad), Sentence("the file is not valid UTF-8"),
             Sentence("save it as UTF-8 without changing its characters"));
    return false;
  }

  /// Moves over the next token and returns its offset.
  uint32_t nextToken() {
    Cursor = std::min(Text.find_first_not_of(" \t\r\n,:", Cursor), Text.size());
    size_t Start = Cursor;
    if (Start == Text.size())
      return uint32_t(Start);
    if (Text[Cursor++] == '"') {
      while (Cursor < Text.size() && Text[Cursor] != '"')
        Cursor += Text[Cursor] == '\\' ? 2 : 1;
      Cursor = std::min(Cursor + 1, Text.size());
    } else if (!llvm::StringRef("{}[]").contains(Text[Start])) {
      Cursor =
          std::min(Text.find_first_of(" \t\r\n,:{}[]\"", Cursor), Text.size());
    }
    return uint32_t(Start);
  }

  /// Stores a value that starts at \p Offset where it belongs.
  Json *place(Json Value, uint32_t Offset) {
    uint32_t Id = uint32_t(Tree->Nodes.size());
    Tree->Nodes.push_back({Offset});
    if (Frames.empty()) {
      Tree->Root = std::move(Value);
      return &Tree->Root;
    }
    Frame &Top = Frames.back();
    if (Top.Value->is_array()) {
      Top.Items.push_back(Id);
      Top.Value->push_back(std::move(Value));
      return &Top.Value->back();
    }
    Tree->Nodes.back().Key = Top.KeyOffset;
    if (!Top.Duplicate)
      Top.Members.push_back({*Top.Key, Id});
    *Top.Slot = std::move(Value);
    return Top.Slot;
  }

  bool tooMany(uint32_t Offset) {
    if (Tree->Nodes.size() < LocatedJson::MaxValues)
      return false;
    complain(Offset, Sentence("the file holds more than {0} values",
                              {LocatedJson::MaxValues}));
    return true;
  }

  bool scalar(Json Value) {
    uint32_t Offset = nextToken();
    if (tooMany(Offset))
      return false;
    place(std::move(Value), Offset);
    return true;
  }

  bool open(Json Value) {
    uint32_t Offset = nextToken();
    if (tooMany(Offset))
      return false;
    if (Frames.size() >= LocatedJson::MaxDepth) {
      complain(Offset,
               Sentence("objects and arrays are nested deeper than {0} levels",
                        {LocatedJson::MaxDepth}));
      return false;
    }
    uint32_t Id = uint32_t(Tree->Nodes.size());
    Frames.push_back({place(std::move(Value), Offset), Id});
    return true;
  }

  bool close() {
    nextToken();
    Frame &Top = Frames.back();
    Node &N = Tree->Nodes[Top.Node];
    if (Top.Value->is_array()) {
      N.First = uint32_t(Tree->Items.size());
      N.Count = uint32_t(Top.Items.size());
      llvm::append_range(Tree->Items, Top.Items);
    } else {
      llvm::sort(Top.Members,
                 [](const auto &A, const auto &B) { return A.Key < B.Key; });
      N.First = uint32_t(Tree->Members.size());
      N.Count = uint32_t(Top.Members.size());
      llvm::append_range(Tree->Members, Top.Members);
    }
    Frames.pop_back();
    return true;
  }

  bool duplicateKey(const Frame &Top, uint32_t Offset) {
    uint32_t First = Offset;
    for (const auto &M : Top.Members)
      if (M.Key == *Top.Key)
        First = Tree->Nodes[M.Node].Key;
    auto [Line, Column] = Tree->place(First);
    complain(
        Offset, Sentence("the key {0} stands twice", {inQuotes(*Top.Key)}),
        Sentence("it stands first at line {0}, column {1}", {Line, Column}));
    constexpr unsigned EnoughDuplicates = 10;
    return ++Duplicates < EnoughDuplicates;
  }

  /// What the parser says, without its own numbering and its echo of the input.
  /// Its words are the library's own and stay as they are.
  static Sentence syntaxMessage(const Json::exception &E) {
    llvm::StringRef What = E.what();
    What = What.drop_front(std::min(What.find("] "), What.size()));
    What.consume_front("] ");
    if (What.starts_with("parse error"))
      What = What.split(": ").second;
    if (What.starts_with("number overflow"))
      return Sentence("not valid JSON: the number is too large");
    What.consume_front("syntax error ");
    auto [Reason, Rest] = What.split("; last read:");
    std::string Out = Reason.str();
    size_t Expected = Rest.rfind("; expected ");
    if (Expected != llvm::StringRef::npos)
      Out += Rest.substr(Expected);
    return Sentence("not valid JSON: {0}", {Out});
  }

  /// The usual slips, named.
  Sentence syntaxHint(size_t Offset) const {
    llvm::StringRef Rest = Text.substr(Offset);
    llvm::StringRef Before = Text.take_front(Offset).rtrim(" \t\r\n");
    if (Rest.starts_with("//") || Rest.starts_with("/*") ||
        Rest.starts_with("#") || Before.ends_with("/"))
      return Sentence("JSON has no comments");
    if (Rest.starts_with("'"))
      return Sentence("JSON strings stand in double quotes");
    if ((Rest.starts_with("}") || Rest.starts_with("]")) &&
        Before.ends_with(",")) {
      auto [Line, Column] = Tree->place(uint32_t(Before.size() - 1));
      return Sentence("remove the comma at line {0}, column {1}",
                      {Line, Column});
    }
    if (Text.trim(" \t\r\n").empty())
      return Sentence("the file is empty");
    return {};
  }

  llvm::StringRef Text, File;
  std::vector<Problem> &Problems;
  std::shared_ptr<LocatedJson::Tree> Tree;
  std::vector<Frame> Frames;
  size_t Cursor = 0;
  unsigned Duplicates = 0;
  bool Failed = false;
};

//===--- Entry points -----------------------------------------------------===//

static std::nullopt_t refuse(llvm::StringRef File, Sentence Message,
                             std::vector<Problem> &Problems) {
  Problems.push_back(
      {Problem::Level::Error, {File.str(), 0, 0}, "", std::move(Message), {}});
  return std::nullopt;
}

static Sentence tooLarge() {
  return Sentence("the file is larger than {0} MiB",
                  {LocatedJson::MaxBytes >> 20});
}

static Sentence unreadable(std::error_code EC) {
  return Sentence("cannot read this file: {0}", {EC.message()});
}

std::optional<LocatedJson> LocatedJson::parse(llvm::StringRef Text,
                                              llvm::StringRef File,
                                              std::vector<Problem> &Problems) {
  if (Text.size() > MaxBytes)
    return refuse(File, tooLarge(), Problems);
  while (Text.consume_front("\xef\xbb\xbf"))
    ;
  return LocatedJsonReader(Text, File, Problems).run();
}

/// Why \p Status is no file to read; empty if it is one.
static Sentence notAFile(const llvm::sys::fs::file_status &Status) {
  using llvm::sys::fs::file_type;
  switch (Status.type()) {
  case file_type::regular_file:
    return {};
  case file_type::directory_file:
    return Sentence("this is a directory, not a file");
  case file_type::fifo_file:
    return Sentence("this is a pipe, not a file");
  default:
    return Sentence("this is not a regular file");
  }
}

std::optional<LocatedJson> LocatedJson::read(llvm::StringRef Path,
                                             std::vector<Problem> &Problems) {
  if (Path.contains('\0'))
    return refuse(Path.split('\0').first,
                  Sentence("the path holds a zero byte"), Problems);
  llvm::sys::fs::file_status Status;
  if (std::error_code EC = llvm::sys::fs::status(Path, Status))
    return refuse(Path, unreadable(EC), Problems);
  if (Sentence Why = notAFile(Status); !Why.empty())
    return refuse(Path, Why, Problems);
  if (Status.getSize() > MaxBytes)
    return refuse(Path, tooLarge(), Problems);
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false,
                                            /*IsVolatile=*/true);
  if (!Buffer)
    return refuse(Path, unreadable(Buffer.getError()), Problems);
  return parse((*Buffer)->getBuffer(), Path, Problems);
}

} // namespace art5
