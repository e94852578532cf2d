// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/CommandLine.h"
#include "extract/ParserArguments.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include <optional>

using llvm::StringRef;

namespace art5 {
namespace {

llvm::Error error(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

std::string absolute(StringRef Path, StringRef Folder) {
  llvm::SmallString<256> Whole(Path);
  if (!llvm::sys::path::is_absolute(Whole)) {
    Whole = Folder;
    llvm::sys::path::append(Whole, Path);
  }
  llvm::sys::path::remove_dots(Whole, /*remove_dot_dot=*/true);
  return std::string(Whole);
}

std::vector<std::string> shellWords(StringRef Line) {
  llvm::BumpPtrAllocator Memory;
  llvm::StringSaver Saver(Memory);
  llvm::SmallVector<const char *, 64> Words;
  llvm::cl::TokenizeGNUCommandLine(Line, Saver, Words);
  return {Words.begin(), Words.end()};
}

/// The words of "arguments" or "command"; an error says what is wrong.
llvm::Error readWords(const llvm::json::Object &From, DatabaseEntry &Entry,
                      const llvm::Twine &Where) {
  if (const llvm::json::Value *Words = From.get("arguments")) {
    const llvm::json::Array *List = Words->getAsArray();
    if (!List)
      return error(Where + ": 'arguments' is no list");
    for (const llvm::json::Value &Word : *List) {
      std::optional<StringRef> Text = Word.getAsString();
      if (!Text)
        return error(Where + ": one of the 'arguments' is no text");
      Entry.Words.push_back(Text->str());
    }
  } else if (std::optional<StringRef> Line = From.getString("command")) {
    Entry.Words = shellWords(*Line);
    Entry.FromShell = true;
  } else {
    return error(Where + " has neither 'arguments' nor a 'command'");
  }
  return llvm::Error::success();
}

bool isAssignment(StringRef Word) {
  auto [Name, Value] = Word.split('=');
  return Name.size() < Word.size() && !Name.empty() &&
         !llvm::isDigit(Name.front()) &&
         llvm::all_of(
             Name, [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

/// The steps of a shell: "cd x && g++ -c a.cpp". Redirections are left out.
std::vector<std::vector<std::string>>
shellSteps(const std::vector<std::string> &Words) {
  std::vector<std::vector<std::string>> Steps(1);
  for (size_t I = 0; I < Words.size(); ++I) {
    StringRef Word = Words[I];
    if (Word == "&&" || Word == "||" || Word == ";" || Word == "|")
      Steps.emplace_back();
    else if (Word == ">" || Word == ">>" || Word == "2>" || Word == "<")
      ++I;
    else if (!Word.starts_with("2>") && !Word.starts_with(">"))
      Steps.back().push_back(Words[I]);
  }
  return Steps;
}

/// Where the compiler stands among \p Words, behind what launches it.
std::optional<size_t> compilerAt(const std::vector<std::string> &Words,
                                 StringRef File) {
  size_t First = 0;
  while (First < Words.size() && isAssignment(Words[First]))
    ++First;
  for (size_t I = First; I < Words.size(); ++I) {
    StringRef Word = Words[I];
    if (Word == "-c" || Word == "-o" || Word == "/c" || Word == File)
      return std::nullopt;
    // "env -u CC g++": the name of a variable, not of a compiler.
    bool IsUnset = I && Words[I - 1] == "-u";
    if (!Word.starts_with("-") && !IsUnset && !compilerKind(Word).empty())
      return I;
  }
  return std::nullopt;
}

bool compilesOnly(const std::vector<std::string> &Words) {
  return llvm::is_contained(Words, "-c") || llvm::is_contained(Words, "/c") ||
         llvm::is_contained(Words, "-S") || llvm::is_contained(Words, "-E");
}

bool mentions(const std::vector<std::string> &Words, StringRef File,
              StringRef Folder) {
  std::string Wanted = absolute(File, Folder);
  return llvm::any_of(Words, [&](const std::string &Word) {
    return Word == File || absolute(Word, Folder) == Wanted;
  });
}

/// The words of a step from its compiler on; nothing if it compiles nothing.
std::optional<std::vector<std::string>>
compilation(const std::vector<std::string> &Step, StringRef File) {
  if (std::optional<size_t> At = compilerAt(Step, File))
    return std::vector<std::string>(Step.begin() + *At, Step.end());
  // A compiler that nobody knows by name.
  auto First = llvm::find_if_not(
      Step, [](const std::string &Word) { return isAssignment(Word); });
  if (First == Step.end() || !compilesOnly(Step))
    return std::nullopt;
  return std::vector<std::string>(First, Step.end());
}

class ResponseFiles {
public:
  explicit ResponseFiles(StringRef Folder) : Folder(Folder) {}

  llvm::Error expand(const std::vector<std::string> &Words,
                     std::vector<std::string> &Out) {
    for (const std::string &Word : Words)
      if (StringRef(Word).starts_with("@") && Word.size() > 1) {
        if (llvm::Error E = include(StringRef(Word).drop_front(), Out))
          return E;
      } else {
        Out.push_back(Word);
      }
    return llvm::Error::success();
  }

private:
  static constexpr size_t MaxWords = 1u << 20;
  StringRef Folder;
  std::vector<std::string> Open;

  llvm::Error include(StringRef Name, std::vector<std::string> &Out) {
    std::string Path = absolute(Name, Folder);
    if (llvm::is_contained(Open, Path))
      return error("the response file '" + Name + "' includes itself");
    llvm::sys::fs::file_status Status;
    if (llvm::sys::fs::status(Path, Status)) {
      // Build systems write maps of modules just before they compile.
      if (Name.ends_with(".modmap"))
        return llvm::Error::success();
      return error("the response file '" + Name + "' is not there");
    }
    if (!llvm::sys::fs::is_regular_file(Status))
      return error("the response file '" + Name + "' is no regular file");
    auto Text = llvm::MemoryBuffer::getFile(Path);
    if (!Text)
      return error("the response file '" + Name +
                   "' cannot be read: " + Text.getError().message());
    StringRef Content = (*Text)->getBuffer();
    Content.consume_front("\xef\xbb\xbf");
    std::vector<std::string> Words = shellWords(Content);
    if (Words.size() + Out.size() > MaxWords)
      return error("the response file '" + Name + "' holds too many words");
    Open.push_back(Path);
    llvm::Error E = expand(Words, Out);
    Open.pop_back();
    return E;
  }
};

} // namespace

llvm::Expected<std::vector<DatabaseEntry>> parseDatabase(StringRef Text,
                                                         StringRef Folder) {
  Text.consume_front("\xef\xbb\xbf");
  llvm::Expected<llvm::json::Value> Whole = llvm::json::parse(Text);
  if (!Whole)
    return Whole.takeError();
  const llvm::json::Array *List = Whole->getAsArray();
  if (!List)
    return error("it holds no list of commands");
  std::vector<DatabaseEntry> Entries;
  for (const llvm::json::Value &Item : *List) {
    std::string Where = "entry " + std::to_string(Entries.size() + 1);
    const llvm::json::Object *From = Item.getAsObject();
    if (!From)
      return error(Where + " is no object");
    DatabaseEntry Entry;
    for (auto [Key, Into] : {std::pair("directory", &Entry.Directory),
                             std::pair("file", &Entry.File)}) {
      std::optional<StringRef> Value = From->getString(Key);
      if (!Value)
        return error(Where + " has no '" + Key + "'");
      *Into = Value->str();
    }
    Entry.Directory = absolute(Entry.Directory, Folder);
    if (llvm::Error E = readWords(*From, Entry, Where))
      return std::move(E);
    Entries.push_back(std::move(Entry));
  }
  return Entries;
}

EntryKind unwrapCommand(DatabaseEntry &Entry) {
  std::vector<std::vector<std::string>> Steps =
      Entry.FromShell ? shellSteps(Entry.Words)
                      : std::vector<std::vector<std::string>>{Entry.Words};
  std::string Folder = Entry.Directory;
  std::string File = absolute(Entry.File, Entry.Directory);
  bool Found = false;
  for (const std::vector<std::string> &Step : Steps) {
    if (Step.size() == 2 && Step[0] == "cd") {
      Folder = absolute(Step[1], Folder);
      continue;
    }
    std::optional<std::vector<std::string>> Words =
        compilation(Step, Entry.File);
    if (!Words)
      continue;
    bool Meant = mentions(*Words, File, Folder);
    if (Found && !Meant)
      continue;
    Entry.Words = std::move(*Words);
    Entry.Directory = Folder;
    Entry.File = File;
    Found = true;
    if (Meant)
      break;
  }
  return Found ? EntryKind::Compile : EntryKind::Other;
}

llvm::Error expandResponseFiles(DatabaseEntry &Entry) {
  if (llvm::none_of(Entry.Words,
                    [](StringRef Word) { return Word.starts_with("@"); }))
    return llvm::Error::success();
  std::vector<std::string> Out;
  if (llvm::Error E = ResponseFiles(Entry.Directory).expand(Entry.Words, Out))
    return E;
  Entry.Words = std::move(Out);
  return llvm::Error::success();
}

bool isOtherLanguage(StringRef Path, const std::vector<std::string> &Words,
                     OtherLanguage &What) {
  struct Known {
    llvm::StringLiteral Extension;
    OtherLanguage Is;
  };
  static const Known Languages[] = {
      {".s", {"assembly", false}},   {".S", {"assembly", false}},
      {".sx", {"assembly", false}},  {".asm", {"assembly", false}},
      {".rc", {"resources", false}}, {".def", {"exports", false}},
      {".o", {"", false}},           {".obj", {"", false}},
      {".a", {"", false}},           {".lib", {"", false}},
      {".so", {"", false}},          {".bc", {"bitcode", true}},
      {".ll", {"LLVM IR", true}},    {".f", {"Fortran", true}},
      {".F", {"Fortran", true}},     {".for", {"Fortran", true}},
      {".f90", {"Fortran", true}},   {".F90", {"Fortran", true}},
      {".f95", {"Fortran", true}},   {".f03", {"Fortran", true}},
      {".f08", {"Fortran", true}},   {".swift", {"Swift", true}},
      {".rs", {"Rust", true}},       {".go", {"Go", true}},
      {".d", {"D", true}},           {".ml", {"OCaml", true}},
      {".cl", {"OpenCL", true}},     {".clcpp", {"OpenCL", true}},
      {".ispc", {"ISPC", true}},     {".zig", {"Zig", true}},
      {".adb", {"Ada", true}},       {".java", {"Java", true}},
      {".vala", {"Vala", true}},     {".pas", {"Pascal", true}},
      {".metal", {"Metal", true}},   {".hlsl", {"HLSL", true}}};
  for (size_t I = 0; I < Words.size(); ++I) {
    StringRef Given = Words[I];
    if (!Given.consume_front("-x"))
      continue;
    if (Given.empty() && I + 1 < Words.size())
      Given = Words[++I];
    if (Given == "cl" || Given == "clcpp") {
      What = {"OpenCL", true};
      return true;
    }
    if (Given.starts_with("c") || Given.starts_with("objective-c") ||
        Given.starts_with("hip"))
      return false;
  }
  StringRef Extension = llvm::sys::path::extension(Path);
  for (const Known &L : Languages)
    if (Extension == L.Extension) {
      What = L.Is;
      return true;
    }
  return false;
}

} // namespace art5
