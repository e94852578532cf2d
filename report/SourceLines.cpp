// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/SourceLines.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Unicode.h"
#include <algorithm>

namespace art5 {
namespace {

/// Files beyond this are no sources that anybody reads.
constexpr uint64_t MaxBytes = 64u << 20;
/// Bytes shown on each side of the column.
constexpr size_t MaxSide = 160;

/// Bytes of the code point at the start of \p Text; 1 for a stray byte.
size_t codePointBytes(llvm::StringRef Text) {
  size_t Size = llvm::getNumBytesForUTF8(static_cast<llvm::UTF8>(Text[0]));
  auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.data());
  if (Size > Text.size() || !llvm::isLegalUTF8Sequence(Begin, Begin + Size))
    return 1;
  return Size;
}

/// What of one code point a terminal may see.
std::pair<std::string, unsigned> shownCodePoint(llvm::StringRef Bytes) {
  if (Bytes == "\t")
    return {"  ", 2};
  int Cells = llvm::sys::unicode::columnWidthUTF8(Bytes);
  if (Cells < 0 || Bytes[0] == '\x7f' ||
      static_cast<unsigned char>(Bytes[0]) < 0x20)
    return {"?", 1};
  return {Bytes.str(), static_cast<unsigned>(Cells)};
}

} // namespace

std::unique_ptr<llvm::MemoryBuffer>
SourceLines::read(llvm::StringRef Path) const {
  if (const std::optional<std::string> *Text =
          Texts && *Texts ? (*Texts)(Path) : nullptr)
    return *Text ? llvm::MemoryBuffer::getMemBufferCopy(**Text) : nullptr;
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(Path, Status) ||
      !llvm::sys::fs::is_regular_file(Status) || Status.getSize() > MaxBytes)
    return nullptr;
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? std::move(*Buffer) : nullptr;
}

const SourceLines::File &SourceLines::open(llvm::StringRef Path) {
  auto [It, New] = Files.try_emplace(Path);
  File &F = It->second;
  if (!New || !(F.Buffer = read(Path)))
    return F;
  llvm::StringRef Rest = F.Buffer->getBuffer();
  while (!Rest.empty()) {
    auto [Line, Tail] = Rest.split('\n');
    F.Lines.push_back(Line.rtrim('\r'));
    Rest = Tail;
  }
  return F;
}

llvm::StringRef SourceLines::line(llvm::StringRef Path, unsigned Number) {
  const File &F = open(Path);
  return Number == 0 || Number > F.Lines.size() ? llvm::StringRef()
                                                : F.Lines[Number - 1];
}

unsigned SourceLines::utf16Column(llvm::StringRef Path, unsigned Line,
                                  unsigned Column) {
  llvm::StringRef Text = line(Path, Line);
  if (Column <= 1 || Text.empty())
    return Column;
  llvm::StringRef Before = Text.take_front(Column - 1);
  unsigned Units = 1 + (Column - 1 - Before.size());
  while (!Before.empty()) {
    size_t Size = codePointBytes(Before);
    Units += Size == 4 ? 2 : 1;
    Before = Before.drop_front(Size);
  }
  return Units;
}

ShownLine showLine(llvm::StringRef Line, unsigned Column) {
  ShownLine Result;
  size_t Caret = std::min<size_t>(Column == 0 ? 0 : Column - 1, Line.size());
  size_t Begin = Caret > MaxSide ? Caret - MaxSide : 0;
  while (Begin > 0 && (static_cast<unsigned char>(Line[Begin]) & 0xc0) == 0x80)
    --Begin;
  if (Begin > 0) {
    Result.Text = "...";
    Result.CaretCells = 3;
  }
  for (size_t At = Begin; At < Line.size();) {
    if (At >= Caret + MaxSide) {
      Result.Text += "...";
      break;
    }
    size_t Size = codePointBytes(Line.drop_front(At));
    auto [Shown, Cells] = shownCodePoint(Line.substr(At, Size));
    Result.Text += Shown;
    if (At + Size <= Caret)
      Result.CaretCells += Cells;
    At += Size;
  }
  return Result;
}

} // namespace art5
