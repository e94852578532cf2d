// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Joins art5 to the conversation that clangd has with an editor: the linker
// puts this in front of the function that opens it (--wrap; see
// CMakeLists.txt). Who listens is added here and nowhere else.
#include "tools/art5-clangd/TransportHook.h"
#include "editor/AnnotationObserver.h"
#include "editor/IndexObserver.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdio>

namespace cl = llvm::cl;

/// Parsed by clangd, together with its own options.
static cl::opt<art5::Language> HelpLanguage(
    "art5-language",
    cl::desc("Language of hover and completion in art5's annotations. Default: "
             "what the editor asks for, or the environment"),
    cl::values(clEnumValN(art5::Language::English, "en", "English"),
               clEnumValN(art5::Language::German, "de", "German"),
               clEnumValN(art5::Language::Dutch, "nl", "Dutch")));

void art5::showOptions() {
  auto &Known = cl::getRegisteredOptions();
  auto Neighbour = Known.find("limit-results"); // Of completion.
  if (Neighbour != Known.end() && !Neighbour->second->Categories.empty())
    HelpLanguage.addCategory(*Neighbour->second->Categories.front());
}

/// What an option of clangd's own says; its default if there is no such one.
template <typename T> static T optionOfClangd(llvm::StringRef Name, T Default) {
  auto &Known = cl::getRegisteredOptions();
  auto It = Known.find(Name);
  return It == Known.end() ? Default
                           : static_cast<cl::opt<T> *>(It->second)->getValue();
}

static art5::IndexSettings indexSettings() {
  std::string Own = llvm::sys::fs::getMainExecutable(
      nullptr, reinterpret_cast<void *>(indexSettings));
  llvm::SmallString<256> Folder(
      optionOfClangd<std::string>("compile-commands-dir", ""));
  if (!Folder.empty())
    llvm::sys::fs::make_absolute(Folder);
  return {optionOfClangd<bool>("background-index", true), std::string(Folder),
          art5::findArt5(Own)};
}

namespace clang::clangd {
/// How messages are told apart; what it means is clangd's business.
enum JSONStreamStyle : int;
} // namespace clang::clangd

using Opened = std::unique_ptr<clang::clangd::Transport>;

Opened realNewJSONTransport(
    std::FILE *In, llvm::raw_ostream &Out, llvm::raw_ostream *InMirror,
    bool Pretty,
    clang::clangd::JSONStreamStyle
        Style) __asm__("__real__ZN5clang6clangd16newJSONTransportEP8_IO_FILERN4"
                       "llvm11raw_ostreamEPS4_bNS0_15JSONStreamStyleE");
Opened wrapNewJSONTransport(
    std::FILE *In, llvm::raw_ostream &Out, llvm::raw_ostream *InMirror,
    bool Pretty,
    clang::clangd::JSONStreamStyle
        Style) __asm__("__wrap__ZN5clang6clangd16newJSONTransportEP8_IO_FILERN4"
                       "llvm11raw_ostreamEPS4_bNS0_15JSONStreamStyleE");

Opened wrapNewJSONTransport(std::FILE *In, llvm::raw_ostream &Out,
                            llvm::raw_ostream *InMirror, bool Pretty,
                            clang::clangd::JSONStreamStyle Style) {
  auto Joined = std::make_unique<art5::Relay>(
      realNewJSONTransport(In, Out, InMirror, Pretty, Style));
  std::optional<art5::Language> Given;
  if (HelpLanguage.getNumOccurrences())
    Given = HelpLanguage;
  Joined->add(std::make_unique<art5::AnnotationObserver>(
      *Joined, Given, art5::environmentLocale()));
  Joined->add(std::make_unique<art5::IndexObserver>(*Joined, indexSettings()));
  return Joined;
}
