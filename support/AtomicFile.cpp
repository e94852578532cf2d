// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A temporary file beside the target, then a rename.
#include "support/AtomicFile.h"
#include "support/RealPath.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace art5 {
namespace fs = llvm::sys::fs;

static llvm::Error cannotWrite(llvm::StringRef Path, std::error_code EC) {
  return llvm::createStringError(EC, "cannot write '" + Path +
                                         "': " + EC.message());
}

/// Writes and flushes; the error is taken off the stream, whose destructor
/// would end the program otherwise.
static std::error_code writeAll(llvm::raw_fd_ostream &Out,
                                llvm::StringRef Contents) {
  Out << Contents;
  Out.flush();
  std::error_code EC = Out.error();
  Out.clear_error();
  return EC;
}

/// Pipes and devices cannot be replaced, only written to.
static llvm::Error writeInPlace(llvm::StringRef Path,
                                llvm::StringRef Contents) {
  std::error_code EC;
  llvm::raw_fd_ostream Out(Path, EC, fs::CD_OpenExisting);
  if (!EC)
    EC = writeAll(Out, Contents);
  return EC ? cannotWrite(Path, EC) : llvm::Error::success();
}

static llvm::Error writeBeside(llvm::StringRef Path, unsigned Mode,
                               llvm::StringRef Contents) {
  auto Temp = fs::TempFile::create(Path + ".tmp-%%%%%%%%", Mode);
  if (!Temp)
    return cannotWrite(Path, llvm::errorToErrorCode(Temp.takeError()));
  std::error_code EC;
  {
    llvm::raw_fd_ostream Out(Temp->FD, /*shouldClose=*/false);
    EC = writeAll(Out, Contents);
  }
  if (EC) {
    llvm::consumeError(Temp->discard());
    return cannotWrite(Path, EC);
  }
  if (llvm::Error E = Temp->keep(Path))
    return cannotWrite(Path, llvm::errorToErrorCode(std::move(E)));
  return llvm::Error::success();
}

llvm::Error writeFileAtomically(llvm::StringRef Path,
                                llvm::StringRef Contents) {
  if (Path == "-") {
    std::error_code EC = writeAll(llvm::outs(), Contents);
    return EC ? cannotWrite("standard output", EC) : llvm::Error::success();
  }
  fs::file_status Status;
  if (fs::status(Path, Status))
    return writeBeside(Path, fs::all_read | fs::all_write, Contents);
  if (Status.type() == fs::file_type::directory_file)
    return cannotWrite(Path, std::make_error_code(std::errc::is_a_directory));
  if (Status.type() != fs::file_type::regular_file)
    return writeInPlace(Path, Contents);
  // A symbolic link keeps pointing where it does; the mode stays as it was.
  return writeBeside(realPath(Path), Status.permissions(), Contents);
}

} // namespace art5
